package org.daal4j.covariance;

import org.daal4j.crossproduct.CrossProducts;

/**
 * Covariance and correlation, from cross products about the means.
 *
 * <p>covariance_ij = Σ w(x_i - mean_i)(x_j - mean_j) / (Σw - 1); without weights the divisor is n -
 * 1. correlation_ij = covariance_ij / √(covariance_ii covariance_jj). Both are symmetric to the
 * bit.
 *
 * <p>With a divisor that is not above 0 (one row) every covariance is NaN. The correlation of a
 * column with itself is 1; with another one it is NaN when one of them is constant.
 *
 * <p>Holds the cross products and p numbers; entries are computed when asked for.
 */
final class ProductEntries implements Entries {

  private final CrossProducts products;
  private final double divisor;
  private final double[] lengths; // √ of the centred sums of squares, double[p]

  /** From the cross products of a table. */
  ProductEntries(CrossProducts products) {
    this.products = products;
    double degrees = products.weightSumLessOne();
    this.divisor = degrees > 0 ? degrees : Double.NaN;
    this.lengths = new double[products.columns()];
    for (int j = 0; j < lengths.length; j++) {
      lengths[j] = Math.sqrt(products.centred(j, j));
    }
  }

  @Override
  public double weightSum() {
    return products.weightSum();
  }

  @Override
  public double divisor() {
    return divisor;
  }

  @Override
  public double mean(int j) {
    return products.mean(j);
  }

  @Override
  public double covariance(int i, int j) {
    return products.centred(i, j) / divisor;
  }

  @Override
  public double correlation(int i, int j) {
    if (i == j) {
      return 1;
    }
    double product = products.centred(i, i) * products.centred(j, j);
    double correlation =
        product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
            ? products.centred(i, j) / Math.sqrt(product)
            // Two roundings more, in one order whichever was asked for.
            : products.centred(i, j) / lengths[Math.min(i, j)] / lengths[Math.max(i, j)];
    return Math.max(-1, Math.min(1, correlation));
  }
}
