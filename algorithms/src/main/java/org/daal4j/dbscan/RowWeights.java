package org.daal4j.dbscan;

import java.math.BigDecimal;

/** Whether weights of rows add up to the least that makes a core, decided exactly. */
final class RowWeights {

  /** Far above the relative error of a sum of 2^31 doubles. */
  private static final double ROUNDING = 0x1p-20;

  private final double[] weights; // double[rows], or null: each row weighs 1
  private final long enough;
  private final boolean whole;

  /**
   * Of some rows.
   *
   * @param weights {@code double[..]}, at least one a row; null when each weighs 1
   * @param enough weight that makes a core, at least 1
   */
  RowWeights(double[] weights, int rows, long enough) {
    this.weights = weights;
    this.enough = enough;
    this.whole = weights == null || areWhole(weights, rows);
  }

  /** Whether all sums of these are doubles. */
  private static boolean areWhole(double[] weights, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      if (weights[row] != Math.rint(weights[row])) {
        return false;
      }
      sum += weights[row];
    }
    return sum < 0x1p53;
  }

  boolean areOne() {
    return weights == null;
  }

  double of(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** Whether a sum of doubles is certainly enough. */
  boolean surelyEnough(double sum) {
    return whole ? sum >= enough : sum > enough * (1 + ROUNDING);
  }

  /** Whether a sum of doubles is certainly not enough. */
  boolean surelyLess(double sum) {
    return whole ? sum < enough : sum < enough * (1 - ROUNDING);
  }

  /** Whether an exact sum is enough. */
  boolean isEnough(BigDecimal sum) {
    return sum.compareTo(BigDecimal.valueOf(enough)) >= 0;
  }
}
