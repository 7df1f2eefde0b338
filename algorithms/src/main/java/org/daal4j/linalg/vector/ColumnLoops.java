package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops over numbers that follow each other. */
final class ColumnLoops {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private ColumnLoops() {}

  static double dot(double[] x, int a, int b, int n) {
    int end = S.loopBound(n);
    DoubleVector sum = DoubleVector.zero(S);
    DoubleVector sum1 = sum;
    DoubleVector sum2 = sum;
    DoubleVector sum3 = sum;
    int i = 0;
    for (; i + 3 * L < end; i += 4 * L) {
      sum = DoubleVector.fromArray(S, x, a + i).fma(DoubleVector.fromArray(S, x, b + i), sum);
      sum1 =
          DoubleVector.fromArray(S, x, a + i + L)
              .fma(DoubleVector.fromArray(S, x, b + i + L), sum1);
      sum2 =
          DoubleVector.fromArray(S, x, a + i + 2 * L)
              .fma(DoubleVector.fromArray(S, x, b + i + 2 * L), sum2);
      sum3 =
          DoubleVector.fromArray(S, x, a + i + 3 * L)
              .fma(DoubleVector.fromArray(S, x, b + i + 3 * L), sum3);
    }
    for (; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      sum = left.fma(DoubleVector.fromArray(S, x, b + i), sum);
    }
    double all = sum(sum.add(sum1).add(sum2.add(sum3)));
    for (i = end; i < n; i++) {
      all += x[a + i] * x[b + i];
    }
    return all;
  }

  /** The sum of the numbers in a vector, in one order: reduceLanes promises none. */
  static double sum(DoubleVector vector) {
    if (L == 8) { // constant places need no array
      return ((vector.lane(0) + vector.lane(4)) + (vector.lane(2) + vector.lane(6)))
          + ((vector.lane(1) + vector.lane(5)) + (vector.lane(3) + vector.lane(7)));
    }
    double sum = 0;
    for (double number : vector.toArray()) {
      sum += number;
    }
    return sum;
  }

  static void addMultiple(double[] x, double factor, int a, int b, int n) {
    int end = S.loopBound(n);
    DoubleVector factors = DoubleVector.broadcast(S, factor);
    for (int i = 0; i < end; i += L) {
      DoubleVector sum = DoubleVector.fromArray(S, x, b + i);
      DoubleVector.fromArray(S, x, a + i).fma(factors, sum).intoArray(x, b + i);
    }
    for (int i = end; i < n; i++) {
      x[b + i] += factor * x[a + i];
    }
  }

  static void scale(double[] x, double factor, int from, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += L) {
      DoubleVector.fromArray(S, x, from + i).mul(factor).intoArray(x, from + i);
    }
    for (int i = end; i < n; i++) {
      x[from + i] *= factor;
    }
  }
}
