package org.daal4j.penalised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.Precision;
import org.daal4j.regression.ProductFit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean squares of errors from products alone, against decimals of 60 digits from the rows. */
class HeldOutErrorsTest {

  private static final MathContext DIGITS = new MathContext(60);

  /**
   * Coefficients round to doubles, which moves an error of the size of the noise by 2^-53 of the
   * terms that cancel; the products of doubles by some 2^-50 of the response's square, which is up
   * to 1e6 times what is left. In extended precision the coefficients alone count.
   */
  @ParameterizedTest
  @CsvSource({
    "true, DOUBLE, 1, 1e-13",
    "false, DOUBLE, 1, 1e-12",
    "true, DOUBLE, 1e-3, 1e-8",
    "true, EXTENDED, 1e-3, 1e-11",
    "true, EXTENDED, 1e-6, 1e-6"
  })
  void areThoseOfTheRows(boolean intercept, Precision precision, double noise, double tolerance) {
    PenalisedRows train = noisy(3, 70, noise);
    PenalisedRows test = noisy(4, 30, noise);
    double[] lambdas = {0.1, 1e-3, 1e-8, 0};
    PathFit fit =
        new PenaltyPath(train.products(precision), intercept, 1, true, ProductFit::slopes)
            .fit(lambdas);
    double[] errors = fit.meanSquaredErrors(test.products(precision));
    for (int l = 0; l < lambdas.length; l++) {
      double expected = meanSquare(test.rows(), fit.coefficients(l));
      assertThat(errors[l] / expected).as("penalty %d", l).isCloseTo(1, within(tolerance));
    }
  }

  /** A response that features explain but for so much noise. */
  private static PenalisedRows noisy(long seed, int n, double noise) {
    PenalisedRows rows = PenalisedRows.random(seed, n, 5, 0.5, true);
    DenseRows all = rows.rows();
    for (int row = 0; row < n; row++) {
      double y = noise * all.value(row, 5);
      for (int j = 0; j < 5; j++) {
        y += all.value(row, j) / (1 + j);
      }
      all.values()[row * 6 + 5] = y;
    }
    return rows;
  }

  private static double meanSquare(DenseRows rows, double[] beta) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (int row = 0; row < rows.rows(); row++) {
      BigDecimal error = new BigDecimal(rows.value(row, 5)).subtract(new BigDecimal(beta[0]));
      for (int j = 0; j < 5; j++) {
        BigDecimal x = new BigDecimal(rows.value(row, j));
        error = error.subtract(x.multiply(new BigDecimal(beta[1 + j])));
      }
      BigDecimal weight = new BigDecimal(rows.weight(row));
      sum = sum.add(weight.multiply(error.multiply(error, DIGITS)));
      weights = weights.add(weight);
    }
    return sum.divide(weights, DIGITS).doubleValue();
  }
}
