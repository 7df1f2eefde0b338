package org.daal4j.regression.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionErrorsTest extends PartialContract<PredictionErrors> {

  /** One feature, two responses: 1 + x/2 and 2 - x, moved along with the table. */
  @Override
  protected PredictionErrors newPartial(double offset) {
    double[][] beta = {{1 + offset / 2, 0.5}, {2 + 2 * offset, -1}};
    return new PredictionErrors(new LinearPredictor(beta));
  }

  @Override
  protected PredictionErrors newPartialOfAnotherSize() {
    return new PredictionErrors(new LinearPredictor(new double[5][2]));
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("2 responses", "5 responses");
  }

  /** Sums of eighths below 1e5 squared: nothing rounds but the quotients. */
  @Override
  protected void assertSame(PredictionErrors actual, PredictionErrors expected) {
    for (int t = 0; t < 2; t++) {
      PredictionMetrics left = actual.metrics().get(t);
      PredictionMetrics right = expected.metrics().get(t);
      assertThat(left.rows()).isEqualTo(right.rows());
      if (right.rows() > 0) {
        assertThat(left.meanSquaredError()).isCloseTo(right.meanSquaredError(), within(1e-10));
        assertThat(left.meanAbsoluteError()).isCloseTo(right.meanAbsoluteError(), within(1e-12));
        if (right.rows() > 1) {
          assertThat(left.rSquared()).isCloseTo(right.rSquared(), within(1e-12));
        }
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(PredictionErrors summary) {
    assertThat(summary.metrics().get(0).meanSquaredError()).isNotFinite();
    assertThat(summary.metrics().get(0).rootMeanSquaredError()).isFinite();
    assertThat(summary.metrics().get(0).rSquared()).isFinite();
  }

  /** As scikit-learn defines mean_squared_error, mean_absolute_error and r2_score; by hand. */
  @Test
  void metricsAreTheUsualOnes() throws IOException {
    DenseRows table =
        DenseRows.of(new double[] {1, 1.5}, new double[] {2, 1.5}, new double[] {3, 3.5});
    for (int splits : new int[] {1, 2, 3, 7}) {
      PredictionMetrics metrics =
          MeasurePredictions.of(
                  new MemoryEngine(splits), MemoryEngine.table(table), new double[][] {{0, 1}})
              .get(0);

      assertThat(metrics.rows()).isEqualTo(3);
      assertThat(metrics.meanSquaredError()).isEqualTo(0.25);
      assertThat(metrics.rootMeanSquaredError()).isEqualTo(0.5);
      assertThat(metrics.meanAbsoluteError()).isEqualTo(0.5);
      assertThat(metrics.rSquared()).isCloseTo(0.71875, within(1e-15));
    }
  }

  /** Powers of two change no digit, but that a square may be beyond any double. */
  @ParameterizedTest
  @ValueSource(ints = {-1000, -520, 513, 1000})
  void metricsScale(int exponent) throws IOException {
    double unit = Math.scalb(1.0, exponent);
    PredictionMetrics metrics =
        MeasurePredictions.of(
                new MemoryEngine(2),
                MemoryEngine.table(
                    DenseRows.of(
                        new double[] {unit, 1.5 * unit},
                        new double[] {2 * unit, 1.5 * unit},
                        new double[] {3 * unit, 3.5 * unit})),
                new double[][] {{0, 1}})
            .get(0);

    assertThat(metrics.rootMeanSquaredError()).isCloseTo(0.5 * unit, withinPercentage(1e-13));
    assertThat(metrics.meanAbsoluteError()).isEqualTo(0.5 * unit);
    assertThat(metrics.rSquared()).isCloseTo(0.71875, within(1e-15));
    assertThat(metrics.squareLeavesTheRange()).isTrue();
  }

  /** Three rows, doubled 30 times: 3·2^30 of them, with the metrics of three. */
  @Test
  void countsBeyond32BitsMerge() {
    PredictionErrors errors = ofThreeRows();
    for (int doubling = 0; doubling < 30; doubling++) {
      PredictionErrors same = ofNoRows();
      same.merge(errors);
      errors.merge(same);
    }
    PredictionMetrics metrics = errors.metrics().get(0);

    assertThat(metrics.rows()).isEqualTo(3L << 30);
    assertThat(metrics.meanSquaredError()).isCloseTo(0.25, within(1e-15));
    assertThat(metrics.meanAbsoluteError()).isCloseTo(0.5, within(1e-15));
    assertThat(metrics.rSquared()).isCloseTo(0.71875, within(1e-15));
  }

  private static PredictionErrors ofThreeRows() {
    PredictionErrors errors = ofNoRows();
    errors.add(DenseRows.of(new double[] {1, 1.5}, new double[] {2, 1.5}, new double[] {3, 3.5}));
    return errors;
  }

  private static PredictionErrors ofNoRows() {
    return new PredictionErrors(new LinearPredictor(new double[][] {{0, 1}}));
  }
}
