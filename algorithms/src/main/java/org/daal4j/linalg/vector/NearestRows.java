package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link org.daal4j.linalg.VectorLoops#nearest}. */
final class NearestRows {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private NearestRows() {}

  static void nearest(
      double[] columns,
      int stride,
      int rows,
      int p,
      double[] centroids,
      int k,
      double[] squares,
      double[] indices) {
    for (int row = 0; row < rows; row += 2 * L) {
      find(columns, row, stride, p, centroids, k, squares, indices);
    }
  }

  /** Of twice as many rows as a vector has numbers. */
  private static void find(
      double[] columns,
      int row,
      int stride,
      int p,
      double[] centroids,
      int k,
      double[] squares,
      double[] indices) {
    DoubleVector least0 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
    DoubleVector least1 = least0;
    DoubleVector index0 = DoubleVector.zero(S);
    DoubleVector index1 = index0;
    int groups = p / 4;
    for (int c = 0; c < k; c++) {
      DoubleVector sum0 = DoubleVector.zero(S);
      DoubleVector sum1 = sum0;
      int at = row;
      int centre = c * p;
      for (int group = 0; group < groups; group++, at += 4 * stride, centre += 4) {
        DoubleVector number = DoubleVector.broadcast(S, centroids[centre]);
        DoubleVector a0 = DoubleVector.fromArray(S, columns, at).sub(number);
        DoubleVector a1 = DoubleVector.fromArray(S, columns, at + L).sub(number);
        number = DoubleVector.broadcast(S, centroids[centre + 1]);
        DoubleVector b0 = DoubleVector.fromArray(S, columns, at + stride).sub(number);
        DoubleVector b1 = DoubleVector.fromArray(S, columns, at + stride + L).sub(number);
        number = DoubleVector.broadcast(S, centroids[centre + 2]);
        DoubleVector c0 = DoubleVector.fromArray(S, columns, at + 2 * stride).sub(number);
        DoubleVector c1 = DoubleVector.fromArray(S, columns, at + 2 * stride + L).sub(number);
        number = DoubleVector.broadcast(S, centroids[centre + 3]);
        DoubleVector d0 = DoubleVector.fromArray(S, columns, at + 3 * stride).sub(number);
        DoubleVector d1 = DoubleVector.fromArray(S, columns, at + 3 * stride + L).sub(number);
        sum0 = sum0.add(a0.mul(a0).add(b0.mul(b0)).add(c0.mul(c0).add(d0.mul(d0))));
        sum1 = sum1.add(a1.mul(a1).add(b1.mul(b1)).add(c1.mul(c1).add(d1.mul(d1))));
      }
      if (4 * groups < p) {
        DoubleVector rest0 = DoubleVector.zero(S);
        DoubleVector rest1 = rest0;
        for (int j = 4 * groups; j < p; j++, at += stride, centre++) {
          DoubleVector number = DoubleVector.broadcast(S, centroids[centre]);
          DoubleVector a0 = DoubleVector.fromArray(S, columns, at).sub(number);
          DoubleVector a1 = DoubleVector.fromArray(S, columns, at + L).sub(number);
          rest0 = rest0.add(a0.mul(a0));
          rest1 = rest1.add(a1.mul(a1));
        }
        sum0 = sum0.add(rest0);
        sum1 = sum1.add(rest1);
      }
      VectorMask<Double> nearer0 = sum0.compare(VectorOperators.LT, least0);
      VectorMask<Double> nearer1 = sum1.compare(VectorOperators.LT, least1);
      DoubleVector this0 = DoubleVector.broadcast(S, c);
      least0 = least0.blend(sum0, nearer0);
      least1 = least1.blend(sum1, nearer1);
      index0 = index0.blend(this0, nearer0);
      index1 = index1.blend(this0, nearer1);
    }
    least0.intoArray(squares, row);
    least1.intoArray(squares, row + L);
    index0.intoArray(indices, row);
    index1.intoArray(indices, row + L);
  }
}
