package org.daal4j.crossproduct;

import java.math.BigDecimal;
import java.math.MathContext;
import org.daal4j.core.DenseRows;

/** Means and cross products by definition, in 80 decimal digits: an oracle for small tables. */
final class Exact {

  private static final MathContext DIGITS = new MathContext(80);

  private final DenseRows rows;
  private final BigDecimal weight;
  private final BigDecimal[] means;

  Exact(DenseRows rows) {
    this.rows = rows;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < rows.rows(); i++) {
      sum = sum.add(weight(i));
    }
    this.weight = sum;
    this.means = new BigDecimal[rows.columns()];
    for (int j = 0; j < means.length; j++) {
      BigDecimal total = BigDecimal.ZERO;
      for (int i = 0; i < rows.rows(); i++) {
        total = total.add(weight(i).multiply(x(i, j)));
      }
      means[j] = total.divide(weight, DIGITS);
    }
  }

  private BigDecimal weight(int row) {
    return new BigDecimal(rows.weight(row));
  }

  private BigDecimal x(int row, int column) {
    return new BigDecimal(rows.value(row, column));
  }

  BigDecimal mean(int j) {
    return means[j];
  }

  /** Σ w (x_i - mean_i)(x_j - mean_j). */
  BigDecimal centred(int i, int j) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < rows.rows(); row++) {
      BigDecimal product = x(row, i).subtract(means[i]).multiply(x(row, j).subtract(means[j]));
      sum = sum.add(weight(row).multiply(product));
    }
    return sum.round(DIGITS);
  }

  /** How far a number in two parts is from the exact one, relative to a scale. */
  static double error(double high, double low, BigDecimal exact, double scale) {
    BigDecimal found = new BigDecimal(high).add(new BigDecimal(low));
    return found.subtract(exact).abs().doubleValue() / scale;
  }
}
