package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Against R 4.2.2 on its data set longley: qr.coef of the centred rows (times root of weight) above
 * √λ·I; degrees of freedom from svd.
 */
class RidgeRegressionTest {

  private static final double[] LAMBDA_HALF = {
    -1.6399745817983332e+03, -6.0022089056873881e-03, 1.5805759865059534e-02,
    -1.2350508596770093e-02, -7.8791780797300547e-03, -1.8849510976910921e-01,
    8.8406530269551387e-01
  };

  private static final double[] WEIGHTED_LAMBDA_TEN = {
    -1.5169057659350935e+02, 4.8679480192752086e-03, 4.4145491935820715e-02,
    -8.3462213854547385e-03, -8.3013186774932614e-03, -1.1421312137833600e-01,
    1.1135887091790707e-01
  };

  private static final double[] NO_INTERCEPT_LAMBDA_THREE = {
    0,
    0.0093436188077301516,
    0.0496590581653553534,
    -0.0068335364933940776,
    -0.0056149169334574096,
    -0.1724429078621695088,
    0.0353077241161400546
  };

  /** R itself and the double products are good to some 1e-10 at a condition of 1e5. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void agreesWithR(Precision precision) throws IOException {
    for (int splits : new int[] {1, 2, 3, 7}) {
      LinearModel half = fit(splits, RSummaryTest.table(false), true, precision, 0.5);
      same(half.beta()[0], LAMBDA_HALF);
      FitSummary summary = half.fits().get(0);
      assertThat(summary.residualSumOfSquares())
          .isCloseTo(1.2408211809715841, withinPercentage(1e-7));
      assertThat(summary.degreesOfFreedom())
          .isCloseTo(15 - 5.2458110811373144, withinPercentage(1e-7));
      assertThat(summary.fStatistic()).isNaN();
      assertThat(half.tests()).isEmpty();

      same(
          fit(splits, RSummaryTest.table(true), true, precision, 10).beta()[0],
          WEIGHTED_LAMBDA_TEN);
      same(
          fit(splits, RSummaryTest.table(false), false, precision, 3).beta()[0],
          NO_INTERCEPT_LAMBDA_THREE);
    }
  }

  @Test
  void eachResponseHasItsOwnParameter() throws IOException {
    DenseRows table = RSummaryTest.table(false);
    LinearModel both =
        RidgeRegression.fit(
            new MemoryEngine(2),
            MemoryEngine.table(table, 5),
            new RidgeOptions(true, new double[] {2, 0.25}, Precision.EXTENDED));
    LinearModel second =
        RidgeRegression.fit(
            new MemoryEngine(2),
            MemoryEngine.table(table, 5),
            new RidgeOptions(true, new double[] {0.25}, Precision.EXTENDED));

    // R: the sixth column (Year) on the first five, λ = 2
    same(
        both.beta()[0],
        new double[] {
          1.9441170347132272e+03, -8.5406442369176765e-03, 5.0055297689303752e-02,
          7.7514267930172747e-03, 2.5979608092112751e-03, -9.6295919385613674e-02
        });
    assertThat(both.beta()[1]).isEqualTo(second.beta()[1]);
    assertThat(both.fits().get(1)).isEqualTo(second.fits().get(1));
  }

  @Test
  void withoutAPenaltyItIsLeastSquares() throws IOException {
    LinearModel ridge = fit(3, RSummaryTest.table(true), true, Precision.EXTENDED, 0);

    for (int j = 0; j <= 6; j++) {
      assertThat(ridge.beta()[0][j]).isCloseTo(RSummary.WEIGHTED[j][0], withinPercentage(1e-7));
    }
    assertThat(ridge.fits().get(0).aic())
        .isCloseTo(RSummary.WEIGHTED_FIT[9], withinPercentage(1e-7));
  }

  /** b = c_xy/(c_xx + λ) split evenly between equal columns: c_xx 2, c_xy 4; 2b·2 + λb = 4. */
  @Test
  void equalColumnsShareTheirCoefficient() throws IOException {
    DenseRows table =
        DenseRows.of(
            new double[] {1, 1, 5, 1}, new double[] {2, 2, 5, 3}, new double[] {3, 3, 5, 5});
    LinearModel model = fit(2, table, true, Precision.DOUBLE, 1);

    assertThat(model.beta()[0][1]).isCloseTo(0.8, withinPercentage(1e-12));
    assertThat(model.beta()[0][2]).isCloseTo(0.8, withinPercentage(1e-12));
    assertThat(model.beta()[0][3]).as("of a constant").isZero();
    assertThat(model.beta()[0][0]).isCloseTo(3 - 3.2, withinPercentage(1e-12));
  }

  @Test
  void aHugePenaltyLeavesTheMean() throws IOException {
    LinearModel model = fit(1, RSummaryTest.table(false), true, Precision.DOUBLE, 1e30);

    assertThat(model.beta()[0][0]).isCloseTo(65.317, withinPercentage(1e-10));
    assertThat(model.fits().get(0).rSquared()).isBetween(0.0, 1e-15);
  }

  @Test
  void parametersThatAreNeitherOneNorOneForEachAreRefused() {
    assertThatThrownBy(
            () ->
                RidgeRegression.fit(
                    new MemoryEngine(1),
                    MemoryEngine.table(RSummaryTest.table(false), 6),
                    new RidgeOptions(true, new double[] {1, 2}, Precision.DOUBLE)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "ridgeParameters: 2 values for 1 response. Give one, or one for each response, or"
                + " compare them for one by folds.");
  }

  private static LinearModel fit(
      int splits, DenseRows table, boolean intercept, Precision precision, double lambda)
      throws IOException {
    return RidgeRegression.fit(
        new MemoryEngine(splits),
        MemoryEngine.table(table, table.columns() - 1),
        new RidgeOptions(intercept, new double[] {lambda}, precision));
  }

  private static void same(double[] actual, double[] expected) {
    for (int j = 0; j < expected.length; j++) {
      assertThat(actual[j]).as("term %d", j).isCloseTo(expected[j], withinPercentage(1e-7));
    }
  }
}
