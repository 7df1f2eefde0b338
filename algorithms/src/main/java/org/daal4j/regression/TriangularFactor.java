package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/**
 * The pivoted triangular factor of centred and scaled columns [X y] = Q·Lᵀ, QᵀQ = I, in
 * double-double. Row j of L holds column j of X in the orthonormal basis that the pivot columns
 * span; rows p to p+q-1 hold the responses.
 *
 * @param pivots the linearly independent columns in the order they were taken, {@code int[rank]}
 * @param dependent the others, ascending: linear combinations of the pivots to rounding
 * @param rows L, {@code [p + q]}; the row of the k-th pivot has k + 1 numbers, others have rank
 * @param residuals what is left of each response: its residual sum of squares, {@code [q]}
 */
record TriangularFactor(
    int[] pivots, int[] dependent, ExtendedVector[] rows, DoubleDouble[] residuals) {

  int rank() {
    return pivots.length;
  }

  /** The row of the k-th pivot. */
  ExtendedVector pivotRow(int k) {
    return rows[pivots[k]];
  }

  /** Solves {@code L_pivots·x = right} ({@code [rank]}). */
  ExtendedVector forward(ExtendedVector right) {
    ExtendedVector x = new ExtendedVector(rank());
    for (int k = 0; k < rank(); k++) {
      ExtendedVector row = pivotRow(k);
      x.append(ExtendedVector.minusProduct(right.get(k), row, x, 0, k).divide(row.get(k)));
    }
    return x;
  }

  /** Solves {@code L_pivotsᵀ·x = right} ({@code [rank]}). */
  ExtendedVector backward(ExtendedVector right) {
    ExtendedVector x = new ExtendedVector(0).resize(rank());
    ExtendedVector column = new ExtendedVector(0).resize(rank());
    for (int k = rank() - 1; k >= 0; k--) {
      for (int m = k + 1; m < rank(); m++) {
        column.set(m, pivotRow(m).get(k));
      }
      DoubleDouble sum = ExtendedVector.minusProduct(right.get(k), column, x, k + 1, rank());
      x.set(k, sum.divide(pivotRow(k).get(k)));
    }
    return x;
  }

  /**
   * The k-th column of the inverse of {@code L_pivots}, {@code [rank]}, which begins with k zeros.
   * The sum of its squares is the k-th diagonal element of the inverse of {@code
   * L_pivots·L_pivotsᵀ}.
   */
  ExtendedVector inverseColumn(int k) {
    ExtendedVector x = new ExtendedVector(0).resize(rank());
    x.set(k, DoubleDouble.ONE.divide(pivotRow(k).get(k)));
    for (int m = k + 1; m < rank(); m++) {
      ExtendedVector row = pivotRow(m);
      x.set(m, ExtendedVector.minusProduct(DoubleDouble.ZERO, row, x, k, m).divide(row.get(m)));
    }
    return x;
  }
}
