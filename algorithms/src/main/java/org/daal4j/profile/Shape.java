package org.daal4j.profile;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Spread and form of the numbers of a column, from the sums of powers of their deviations; in
 * decimals of 50 digits, so that they depend on those sums alone.
 *
 * @param standardDeviation with n - 1; NaN for fewer than two numbers
 * @param skewness m3 / m2^1.5; NaN for equal numbers
 * @param kurtosis m4 / m2² - 3; NaN for equal numbers
 */
record Shape(double standardDeviation, double skewness, double kurtosis) {

  /** Of a measured column. */
  static Shape of(Measure measure, NumberFacts numbers, CloserSums sums, int place) {
    long n = numbers.count();
    if (numbers.minimum() == numbers.maximum()) {
      return new Shape(n > 1 ? 0 : Double.NaN, Double.NaN, Double.NaN);
    }
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal first = decimal(sums.power(place, 1));
    BigDecimal second = decimal(sums.power(place, 2));
    BigDecimal third = decimal(sums.power(place, 3));
    BigDecimal fourth = decimal(sums.power(place, 4));
    BigDecimal mean = Exact.divide(first, count);
    BigDecimal square = mean.multiply(mean);
    BigDecimal m2 = Exact.divide(second, count).subtract(square);
    BigDecimal m3 =
        Exact.divide(third, count)
            .subtract(times(3, mean.multiply(Exact.divide(second, count))))
            .add(times(2, square.multiply(mean)));
    BigDecimal m4 =
        Exact.divide(fourth, count)
            .subtract(times(4, mean.multiply(Exact.divide(third, count))))
            .add(times(6, square.multiply(Exact.divide(second, count))))
            .subtract(times(3, square.multiply(square)));
    BigDecimal root = Exact.root(m2);
    BigDecimal variance = Exact.divide(m2.multiply(count), BigDecimal.valueOf(n - 1));
    return new Shape(
        Math.scalb(Exact.root(variance).doubleValue(), measure.scale()),
        Exact.divide(m3, m2.multiply(root)).doubleValue(),
        Exact.divide(m4, m2.multiply(m2)).subtract(BigDecimal.valueOf(3)).doubleValue());
  }

  private static BigDecimal decimal(BigInteger units) {
    return Exact.decimal(units, GridSums.UNIT);
  }

  private static BigDecimal times(int factor, BigDecimal number) {
    return number.multiply(BigDecimal.valueOf(factor));
  }

  /** The correlations of the related columns. */
  static double[][] correlations(CloserSums sums, int q) {
    BigDecimal rows = BigDecimal.valueOf(Math.max(1, sums.complete()));
    BigDecimal[] roots = new BigDecimal[q];
    double[][] matrix = new double[q][q];
    for (int i = 0; i < q; i++) {
      roots[i] = sums.varies(i) ? Exact.root(product(sums, i, i, rows)) : BigDecimal.ZERO;
      for (int j = 0; j <= i; j++) {
        boolean told = roots[i].signum() > 0 && roots[j].signum() > 0;
        matrix[i][j] = !told ? Double.NaN : i == j ? 1 : correlation(sums, i, j, rows, roots);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static double correlation(
      CloserSums sums, int i, int j, BigDecimal rows, BigDecimal[] roots) {
    double ratio =
        Exact.divide(product(sums, i, j, rows), roots[i].multiply(roots[j])).doubleValue();
    return Math.max(-1, Math.min(1, ratio));
  }

  /** The sum of the products about the means of the complete rows; for i = j not below 0. */
  private static BigDecimal product(CloserSums sums, int i, int j, BigDecimal rows) {
    BigDecimal means =
        Exact.divide(decimal(sums.deviations(i)).multiply(decimal(sums.deviations(j))), rows);
    BigDecimal product = decimal(sums.products(i, j)).subtract(means);
    return i == j ? product.max(BigDecimal.ZERO) : product;
  }
}
