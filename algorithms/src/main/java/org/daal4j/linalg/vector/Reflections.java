package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.daal4j.linalg.VectorLoops;

/**
 * {@link org.daal4j.linalg.VectorLoops#reflect}: four reflectors times two columns in registers.
 */
final class Reflections {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private Reflections() {}

  static void reflect(
      double[] x, int v, int rows, int next, int columns, int stride, double[] t, double[] tops) {
    int k = 0;
    for (; k + 1 < columns; k += 2) {
      int first = next + k * stride;
      addProducts(
          x,
          v,
          stride,
          first,
          first + stride,
          rows,
          tops,
          k * VectorLoops.GROUP,
          (k + 1) * VectorLoops.GROUP);
      multiplyTriangle(t, tops, k * VectorLoops.GROUP);
      multiplyTriangle(t, tops, (k + 1) * VectorLoops.GROUP);
      subtract(
          x,
          v,
          stride,
          first,
          first + stride,
          rows,
          tops,
          k * VectorLoops.GROUP,
          (k + 1) * VectorLoops.GROUP);
    }
    if (k < columns) {
      int first = next + k * stride;
      int at = k * VectorLoops.GROUP;
      for (int j = 0; j < VectorLoops.GROUP; j++) {
        tops[at + j] += ColumnLoops.dot(x, v + j * stride, first, rows);
      }
      multiplyTriangle(t, tops, at);
      for (int j = 0; j < VectorLoops.GROUP; j++) {
        ColumnLoops.addMultiple(x, -tops[at + j], v + j * stride, first, rows);
      }
    }
  }

  /** w = Tᵀ w. */
  private static void multiplyTriangle(double[] t, double[] w, int at) {
    for (int i = VectorLoops.GROUP - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += t[i * VectorLoops.GROUP + j] * w[at + j];
      }
      w[at + i] = sum;
    }
  }

  private static void addProducts(
      double[] x, int v, int stride, int a, int b, int rows, double[] products, int atA, int atB) {
    int v1 = v + stride;
    int v2 = v1 + stride;
    int v3 = v2 + stride;
    DoubleVector sum0 = DoubleVector.zero(S);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector sum3 = sum0;
    DoubleVector sum4 = sum0;
    DoubleVector sum5 = sum0;
    DoubleVector sum6 = sum0;
    DoubleVector sum7 = sum0;
    int end = S.loopBound(rows);
    for (int i = 0; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      DoubleVector right = DoubleVector.fromArray(S, x, b + i);
      DoubleVector reflector = DoubleVector.fromArray(S, x, v + i);
      sum0 = reflector.fma(left, sum0);
      sum4 = reflector.fma(right, sum4);
      reflector = DoubleVector.fromArray(S, x, v1 + i);
      sum1 = reflector.fma(left, sum1);
      sum5 = reflector.fma(right, sum5);
      reflector = DoubleVector.fromArray(S, x, v2 + i);
      sum2 = reflector.fma(left, sum2);
      sum6 = reflector.fma(right, sum6);
      reflector = DoubleVector.fromArray(S, x, v3 + i);
      sum3 = reflector.fma(left, sum3);
      sum7 = reflector.fma(right, sum7);
    }
    products[atA] += ColumnLoops.sum(sum0);
    products[atA + 1] += ColumnLoops.sum(sum1);
    products[atA + 2] += ColumnLoops.sum(sum2);
    products[atA + 3] += ColumnLoops.sum(sum3);
    products[atB] += ColumnLoops.sum(sum4);
    products[atB + 1] += ColumnLoops.sum(sum5);
    products[atB + 2] += ColumnLoops.sum(sum6);
    products[atB + 3] += ColumnLoops.sum(sum7);
    for (int i = end; i < rows; i++) {
      products[atA] += x[v + i] * x[a + i];
      products[atA + 1] += x[v1 + i] * x[a + i];
      products[atA + 2] += x[v2 + i] * x[a + i];
      products[atA + 3] += x[v3 + i] * x[a + i];
      products[atB] += x[v + i] * x[b + i];
      products[atB + 1] += x[v1 + i] * x[b + i];
      products[atB + 2] += x[v2 + i] * x[b + i];
      products[atB + 3] += x[v3 + i] * x[b + i];
    }
  }

  private static void subtract(
      double[] x, int v, int stride, int a, int b, int rows, double[] w, int atA, int atB) {
    int v1 = v + stride;
    int v2 = v1 + stride;
    int v3 = v2 + stride;
    DoubleVector w0 = DoubleVector.broadcast(S, -w[atA]);
    DoubleVector w1 = DoubleVector.broadcast(S, -w[atA + 1]);
    DoubleVector w2 = DoubleVector.broadcast(S, -w[atA + 2]);
    DoubleVector w3 = DoubleVector.broadcast(S, -w[atA + 3]);
    DoubleVector w4 = DoubleVector.broadcast(S, -w[atB]);
    DoubleVector w5 = DoubleVector.broadcast(S, -w[atB + 1]);
    DoubleVector w6 = DoubleVector.broadcast(S, -w[atB + 2]);
    DoubleVector w7 = DoubleVector.broadcast(S, -w[atB + 3]);
    int end = S.loopBound(rows);
    for (int i = 0; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      DoubleVector right = DoubleVector.fromArray(S, x, b + i);
      DoubleVector reflector = DoubleVector.fromArray(S, x, v + i);
      left = reflector.fma(w0, left);
      right = reflector.fma(w4, right);
      reflector = DoubleVector.fromArray(S, x, v1 + i);
      left = reflector.fma(w1, left);
      right = reflector.fma(w5, right);
      reflector = DoubleVector.fromArray(S, x, v2 + i);
      left = reflector.fma(w2, left);
      right = reflector.fma(w6, right);
      reflector = DoubleVector.fromArray(S, x, v3 + i);
      reflector.fma(w3, left).intoArray(x, a + i);
      reflector.fma(w7, right).intoArray(x, b + i);
    }
    for (int i = end; i < rows; i++) {
      x[a + i] -=
          w[atA] * x[v + i]
              + w[atA + 1] * x[v1 + i]
              + w[atA + 2] * x[v2 + i]
              + w[atA + 3] * x[v3 + i];
      x[b + i] -=
          w[atB] * x[v + i]
              + w[atB + 1] * x[v1 + i]
              + w[atB + 2] * x[v2 + i]
              + w[atB + 3] * x[v3 + i];
    }
  }
}
