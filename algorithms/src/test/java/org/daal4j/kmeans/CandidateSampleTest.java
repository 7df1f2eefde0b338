package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.junit.jupiter.api.Test;

class CandidateSampleTest extends PartialContract<CandidateSample> {

  @Override
  protected CandidateSample newPartial(double offset) {
    double[][] candidates = {{8 + offset, 8 + offset, 8 + offset}};
    return new CandidateSample(new CentroidTable(candidates, new double[COLUMNS]), 12, 1, 0);
  }

  @Override
  protected CandidateSample newPartialOfAnotherSize() {
    CentroidTable candidates = new CentroidTable(new double[1][COLUMNS], new double[COLUMNS]);
    return new CandidateSample(candidates, 13, 1, 0);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("12", "13");
  }

  /** Exact: the same rows in the same order. */
  @Override
  protected void assertSame(CandidateSample actual, CandidateSample expected) {
    assertThat(actual.rows()).isDeepEqualTo(expected.rows());
  }

  @Override
  protected void assertSameButMoved(
      CandidateSample moved, CandidateSample expected, double offset) {
    double[][] back = moved.rows();
    for (double[] row : back) {
      for (int j = 0; j < row.length; j++) {
        row[j] -= offset;
      }
    }
    assertThat(back).isDeepEqualTo(expected.rows());
  }

  /** Rows at infinite distance come first, so that a later evaluation reports them. */
  @Override
  protected void assertPolicyForHugeValues(CandidateSample summary) {
    assertThat(summary.rows()).hasDimensions(12, COLUMNS);
  }

  @Test
  void samplesExactlyAsManyRowsAsAskedForWhileThereAreSoMany() {
    assertThat(summary(table(0)).rows()).hasDimensions(12, COLUMNS);
    assertThat(summary(table(0).copy(0, 5)).rows().length).isLessThanOrEqualTo(5);
  }

  @Test
  void rowsOfWeightZeroOrAtDistanceZeroAreNeverSampled() {
    DenseRows rows = new DenseRows(1, 3, true, 0);
    rows.values()[0] = 5;
    rows.values()[2] = 7;
    rows.weights()[1] = 1;
    rows.weights()[2] = 1;
    rows.setRows(3);
    rows.setFirstRow(0);
    CentroidTable zero = new CentroidTable(new double[1][1], new double[1]);
    CandidateSample sample = new CandidateSample(zero, 3, 1, 0);
    sample.add(rows);
    assertThat(sample.rows()).isDeepEqualTo(new double[][] {{7}});
  }

  /**
   * One row of three, drawn in 20,000 rounds with the weights 1·1², 2·2², 0.5·4² = 1 : 8 : 8. The
   * share of a row has standard deviation at most 0.0036; the tolerance is four of them.
   */
  @Test
  void samplesInProportionToWeightTimesSquaredDistance() {
    DenseRows rows = new DenseRows(1, 3, true, 0);
    double[] values = {1, 2, -4};
    double[] weights = {1, 2, 0.5};
    System.arraycopy(values, 0, rows.values(), 0, 3);
    System.arraycopy(weights, 0, rows.weights(), 0, 3);
    rows.setRows(3);
    rows.setFirstRow(123);
    CentroidTable zero = new CentroidTable(new double[1][1], new double[1]);
    int[] drawn = new int[3];
    for (int round = 0; round < 20_000; round++) {
      CandidateSample sample = new CandidateSample(zero, 1, 777777, round);
      sample.add(rows);
      double value = sample.rows()[0][0];
      drawn[value == 1 ? 0 : value == 2 ? 1 : 2]++;
    }
    assertThat(drawn[0] / 20_000.0).isCloseTo(1 / 17.0, within(0.0145));
    assertThat(drawn[1] / 20_000.0).isCloseTo(8 / 17.0, within(0.0145));
    assertThat(drawn[2] / 20_000.0).isCloseTo(8 / 17.0, within(0.0145));
  }
}
