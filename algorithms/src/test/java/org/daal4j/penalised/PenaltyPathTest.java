package org.daal4j.penalised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.Precision;
import org.daal4j.regression.ProductFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The conditions of the least value, told from the rows themselves. They hold to 1e-12 of the norms
 * of their columns: residuals are sums of up to 60 terms as large as the response and, with
 * features far from 0, some ten times as large, so that the check alone loses some 1e-14.
 */
class PenaltyPathTest {

  private static final double HELD = 1e-12;

  private static double[] lambdas(PenaltyPath path, double ratio, int count) {
    double[] lambdas = new double[count];
    for (int l = 0; l < count; l++) {
      lambdas[l] = path.largest() * Math.pow(ratio, l / (count - 1.0));
    }
    return lambdas;
  }

  private static PenaltyPath path(
      PenalisedRows rows, double alpha, boolean intercept, boolean standardize) {
    return new PenaltyPath(
        rows.products(Precision.DOUBLE), intercept, alpha, standardize, ProductFit::slopes);
  }

  private static void check(
      PenalisedRows rows, double alpha, boolean intercept, boolean standardize) {
    PenaltyPath path = path(rows, alpha, intercept, standardize);
    double[] lambdas = lambdas(path, 1e-4, 25);
    PathFit fit = path.fit(lambdas);
    for (int l = 0; l < lambdas.length; l++) {
      assertThat(rows.violation(fit.coefficients(l), lambdas[l], alpha, intercept, standardize))
          .as("penalty %d of %s", l, lambdas[l])
          .isLessThan(HELD);
    }
    assertThat(fit.violation()).isLessThan(HELD);
    assertThat(fit.nonzeros(0)).isEqualTo(alpha == 0 ? rows.features() : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 8, 0, 1", "200, 8, 0, 0.5", "60, 30, 1, 1", "60, 30, 1, 0.3", "60, 30, 1, 0",
    "40, 70, 0.5, 1", "40, 70, 0.5, 0.5", "40, 70, 0.5, 0", "100, 12, 30, 1", "100, 12, 30, 0.05",
    "1, 3, 0, 1", "2, 3, 0, 1"
  })
  void everyConditionHolds(int n, int p, double common, double alpha) {
    for (long seed = 1; seed <= 3; seed++) {
      PenalisedRows rows = PenalisedRows.random(seed, n, p, common, false);
      boolean single = n == 1; // about its mean nothing is left
      check(rows, alpha, false, !single);
      if (!single) {
        check(rows, alpha, true, true);
        check(rows, alpha, true, false);
        check(PenalisedRows.random(seed, n + 9, p, common, true), alpha, true, true);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.01})
  void featuresThatDependOnEachOtherAreLegal(double alpha) {
    for (long seed = 1; seed <= 5; seed++) {
      PenalisedRows rows =
          PenalisedRows.random(seed, 50, 9, 0.5, false)
              .copied(0, 1, 1)
              .copied(0, 2, -3)
              .copied(3, 4, 7)
              .constant(6, 0.1)
              .constant(7, 0);
      check(rows, alpha, true, true);
      check(rows, alpha, true, false);
      check(rows, alpha, false, false);
      PathFit fit = path(rows, alpha, true, true).fit(new double[] {0.01});
      assertThat(fit.coefficients(0)[1 + 6]).as("of a constant").isZero();
      assertThat(fit.coefficients(0)[1 + 7]).as("of zeros").isZero();
    }
  }

  /** Powers of two change no digit of the path, however far they are from 1. */
  @Test
  void unitsChangeNothing() {
    double[] units = {0x1p332, 0x1p-332, 1, 0x1p300, 0x1p-300, 0x1p-332};
    PenalisedRows plain = PenalisedRows.random(4, 60, 5, 1, true);
    PenalisedRows moved = PenalisedRows.random(4, 60, 5, 1, true).times(units);
    PenaltyPath path = path(plain, 0.7, true, true);
    PenaltyPath other = path(moved, 0.7, true, true);
    assertThat(other.largest()).isEqualTo(path.largest() * units[5]);
    double[] lambdas = lambdas(path, 1e-3, 10);
    PathFit fit = path.fit(lambdas);
    // the squares' part of a penalty has no unit of the response: the lasso alone moves along
    PathFit lasso = path(plain, 1, true, true).fit(lambdas);
    double[] scaled = lambdas.clone();
    for (int l = 0; l < scaled.length; l++) {
      scaled[l] *= units[5];
    }
    PathFit lassoMoved = path(moved, 1, true, true).fit(scaled);
    for (int l = 0; l < lambdas.length; l++) {
      for (int j = 0; j < 5; j++) {
        double expected = lasso.coefficients(l)[1 + j] * units[5];
        assertThat(lassoMoved.coefficients(l)[1 + j] * units[j]).isEqualTo(expected);
      }
      assertThat(lassoMoved.devianceRatios()[l]).isEqualTo(lasso.devianceRatios()[l]);
    }
    assertThat(fit.nonzeros(9)).isEqualTo(5);
  }

  @Test
  void withoutPenaltyItIsLeastSquares() {
    PenalisedRows rows = PenalisedRows.random(2, 80, 6, 2, true);
    double[] least = ProductFit.slopes(rows.products(Precision.DOUBLE), true, new double[6]);
    for (double alpha : new double[] {0, 0.5, 1}) {
      double[] found = path(rows, alpha, true, true).fit(new double[] {0.5, 0}).coefficients(1);
      for (int j = 0; j < 6; j++) {
        assertThat(found[1 + j]).isEqualTo(least[j]);
      }
    }
  }

  /** Both are solved to the last digit but one. */
  @Test
  void squaresAloneAreRidgeRegression() {
    PenalisedRows rows = PenalisedRows.random(6, 80, 6, 2, true);
    var products = rows.products(Precision.DOUBLE);
    double lambda = 0.3;
    double[] penalties = new double[6];
    Arrays.fill(penalties, lambda * products.weightSum());
    double[] ridge = ProductFit.slopes(products, true, penalties);
    double[] found = path(rows, 0, true, false).fit(new double[] {lambda}).coefficients(0);
    for (int j = 0; j < 6; j++) {
      assertThat(found[1 + j] / ridge[j]).isCloseTo(1, within(0x1p-50));
    }
  }

  /** A row of weight 2 is the row twice; sums round otherwise: 1e-13. */
  @Test
  void weightsAreRowsThatComeAgain() {
    PenalisedRows once = PenalisedRows.random(8, 40, 5, 0, true);
    var repeated = new DenseRows(6, 200, false, 0);
    for (int row = 0; row < 40; row++) {
      once.rows().weights()[row] = row % 4;
      for (int times = 0; times < row % 4; times++) {
        System.arraycopy(once.rows().values(), row * 6, repeated.values(), repeated.rows() * 6, 6);
        repeated.setRows(repeated.rows() + 1);
      }
    }
    double[] weighted = path(once, 0.5, true, true).fit(new double[] {0.05}).coefficients(0);
    double[] again =
        path(new PenalisedRows(repeated), 0.5, true, true).fit(new double[] {0.05}).coefficients(0);
    for (int j = 0; j < 6; j++) {
      assertThat(weighted[j]).isCloseTo(again[j], within(1e-13 * Math.abs(again[j])));
    }
  }

  @Test
  void aConstantResponseHasNoLargestPenalty() {
    PenalisedRows rows = PenalisedRows.random(8, 40, 3, 0, false).times(1, 1, 1, 0);
    PenaltyPath path = path(rows, 1, true, true);
    assertThat(path.largest()).isZero();
    PathFit fit = path.fit(new double[] {1, 0.1});
    assertThat(fit.coefficients(1)).containsOnly(0);
    assertThat(fit.devianceRatios()).containsOnly(Double.NaN);
    assertThat(fit.isConstant()).isTrue();
  }
}
