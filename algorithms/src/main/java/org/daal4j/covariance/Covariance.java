package org.daal4j.covariance;

import java.util.ArrayList;
import java.util.List;
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
public final class Covariance {

  private final CrossProducts products;
  private final double divisor;
  private final double[] lengths; // √ of the centred sums of squares, double[p]

  /** From the cross products of a table. */
  public Covariance(CrossProducts products) {
    this.products = products;
    double degrees = products.weightSumLessOne();
    this.divisor = degrees > 0 ? degrees : Double.NaN;
    this.lengths = new double[products.columns()];
    for (int j = 0; j < lengths.length; j++) {
      lengths[j] = Math.sqrt(products.centred(j, j));
    }
  }

  /** Number of columns. */
  public int columns() {
    return lengths.length;
  }

  /** The cross products it is computed from. */
  public CrossProducts products() {
    return products;
  }

  /** n - 1, or Σw - 1; NaN when that is not above 0. */
  public double divisor() {
    return divisor;
  }

  /** The mean of a column. */
  public double mean(int j) {
    return products.mean(j);
  }

  /** The covariance of two columns. */
  public double covariance(int i, int j) {
    return products.centred(i, j) / divisor;
  }

  /** The square root of a column's variance. */
  public double standardDeviation(int j) {
    return Math.sqrt(covariance(j, j));
  }

  /** The correlation of two columns, from -1 to 1. */
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

  /**
   * What a reader should know.
   *
   * @param names of the columns
   */
  public List<String> warnings(List<String> names) {
    List<String> warnings = new ArrayList<>();
    if (Double.isNaN(divisor)) {
      warnings.add(
          products.weighted()
              ? "the weights add up to "
                  + products.weightSum()
                  + "; a covariance needs more than 1: covariances are NaN"
              : "one row has no covariance: covariances are NaN");
    }
    List<String> constant = new ArrayList<>();
    for (int j = 0; j < lengths.length; j++) {
      if (!(lengths[j] > 0)) {
        constant.add(names.get(j));
      }
    }
    if (!constant.isEmpty()) {
      warnings.add(
          constant.size()
              + (constant.size() == 1 ? " column is" : " columns are")
              + " constant, with no correlation to others (NaN): "
              + String.join(", ", constant.subList(0, Math.min(20, constant.size())))
              + (constant.size() > 20 ? ", ..." : ""));
    }
    return warnings;
  }
}
