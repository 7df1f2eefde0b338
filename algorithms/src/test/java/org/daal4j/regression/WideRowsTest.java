package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.PartialContract;
import org.daal4j.statistics.Counted;
import org.daal4j.tsqr.UpperTriangle;
import org.junit.jupiter.api.Test;

/** The laws for the R factor of [1 X y]. */
class WideRowsTest extends PartialContract<WideRows> {

  @Override
  protected WideRows newPartial(double offset) {
    double[] shift = new double[COLUMNS];
    Arrays.fill(shift, 16 + offset);
    return new FactorTable(shift, true).newPartial().summary();
  }

  @Override
  protected WideRows newPartialOfAnotherSize() {
    return new FactorTable(new double[5], true).newPartial().summary();
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("4 columns", "6 columns"); // with the ones
  }

  /** Some hundred rotations of rounding 1e-16 on columns of norm 100. */
  @Override
  protected void assertSame(WideRows actual, WideRows expected) {
    UpperTriangle left = triangle(actual);
    UpperTriangle right = triangle(expected);
    assertThat(left.tableRows()).isEqualTo(right.tableRows());
    for (int i = 0; i < right.rows(); i++) {
      for (int j = 0; j <= COLUMNS; j++) {
        assertThat(left.get(i, j)).isCloseTo(right.get(i, j), within(1e-11));
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(WideRows summary) {
    assertThat(triangle(summary).get(1, 1)).as("no square is formed").isFinite();
  }

  @Test
  void theFirstRowHoldsTheRootOfTheWeightsAndTheMeans() {
    UpperTriangle triangle = triangle(summary(table(0)));
    double weights = 0;
    double sum = 0;
    for (int row = 0; row < 97; row++) {
      weights += table(0).weight(row);
      sum += table(0).weight(row) * table(0).value(row, 0);
    }

    assertThat(triangle.get(0, 0)).isCloseTo(Math.sqrt(weights), within(1e-12));
    assertThat(16 + triangle.get(0, 1) / triangle.get(0, 0))
        .isCloseTo(sum / weights, within(1e-12));
  }

  private static UpperTriangle triangle(WideRows rows) {
    Counted<WideRows> counted = new Counted<>(rows);
    return new FactorTable(new double[COLUMNS], true).finish(counted).counts().result();
  }
}
