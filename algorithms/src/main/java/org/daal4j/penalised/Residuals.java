package org.daal4j.penalised;

import org.daal4j.linalg.Fused;

/**
 * What a solution leaves of its equations, c - s - (G + D)x, in twice the precision until the last:
 * what cancels is as large as c, and what is left tells the digits of x (Higham 2002,
 * doi:10.1137/1.9780898718027, section 12.1).
 *
 * <p>Flops: some 20k² for k features. Each product is added to all sums in turn, so that additions
 * need not wait for each other; every sum has its terms in the order of the features.
 */
record Residuals(ScaledProducts products) {

  /**
   * The residuals.
   *
   * @param features those with a coefficient, {@code int[k]}
   * @param solution x, {@code double[k]}
   * @param squares D of all features
   * @param pulls s, what the penalty of absolute values takes from c, of all features
   * @return {@code double[k]}
   */
  double[] of(int[] features, double[] solution, double[] squares, double[] pulls) {
    double[] sums = new double[solution.length];
    double[] lows = new double[solution.length];
    begin(features, pulls, sums, lows);
    for (int k = 0; k < solution.length; k++) {
      subtract(features, k, solution[k], sums, lows);
    }
    for (int i = 0; i < solution.length; i++) {
      double weight = squares[features[i]];
      double square = weight * solution[i];
      double low = lows[i] - Fused.multiplyAdd(weight, solution[i], -square);
      sums[i] = sums[i] - square + (low + lost(sums[i], square));
    }
    return sums;
  }

  private void begin(int[] features, double[] pulls, double[] sums, double[] lows) {
    double[] rest = products.rest();
    int response = products.features() * products.stride();
    for (int i = 0; i < sums.length; i++) {
      double whole = products.withResponse(features[i]);
      double pull = pulls[features[i]];
      sums[i] = whole - pull;
      lows[i] = (rest == null ? 0 : rest[response + features[i]]) + lost(whole, pull);
    }
  }

  /** Takes the k-th column of G times a number. */
  private void subtract(int[] features, int k, double number, double[] sums, double[] lows) {
    double[] all = products.products();
    double[] rest = products.rest();
    int row = features[k] * products.stride();
    for (int i = 0; i < sums.length; i++) {
      double element = all[row + features[i]];
      double product = element * number;
      double below = Fused.multiplyAdd(element, number, -product);
      if (rest != null) {
        below += rest[row + features[i]] * number;
      }
      double sum = sums[i];
      lows[i] += lost(sum, product) - below;
      sums[i] = sum - product;
    }
  }

  /** What rounding takes from the difference (Knuth's TwoSum). */
  private static double lost(double sum, double term) {
    double next = sum - term;
    double part = next - sum;
    return (sum - (next - part)) - (term + part);
  }
}
