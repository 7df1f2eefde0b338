package org.daal4j.tsqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class RFactorTest extends PartialContract<RFactor> {

  private static final double[] ONES = {1, 1, 1};

  @Override
  protected RFactor newPartial(double offset) {
    double[] shift = new double[COLUMNS];
    Arrays.fill(shift, 3 + offset);
    return new RFactor(shift, ONES);
  }

  @Override
  protected RFactor newPartialOfAnotherSize() {
    return new RFactor(new double[5], new double[5]);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "5 columns");
  }

  /**
   * R is unique but for rounding: relative to its column's norm some p·u a rotation, and the table
   * is well conditioned. 97 rotations, u = 1.1e-16: 1e-13 leaves a factor of ten.
   */
  @Override
  protected void assertSame(RFactor actual, RFactor expected) {
    UpperTriangle left = actual.triangle();
    UpperTriangle right = expected.triangle();
    assertThat(left.rows()).isEqualTo(right.rows());
    assertThat(left.tableRows()).isEqualTo(right.tableRows());
    assertThat(left.effectiveRows()).isEqualTo(right.effectiveRows());
    for (int j = 0; j < COLUMNS; j++) {
      double norm = 0;
      for (int i = 0; i < right.rows(); i++) {
        norm = Math.hypot(norm, right.get(i, j));
      }
      for (int i = 0; i < right.rows(); i++) {
        assertThat(left.get(i, j)).isCloseTo(right.get(i, j), within(1e-13 * norm));
      }
    }
  }

  /** No square is formed: the factor is finite and right, as that of the table times 2^-1000. */
  @Override
  protected void assertPolicyForHugeValues(RFactor summary) {
    UpperTriangle triangle = summary.triangle();
    for (int i = 0; i < COLUMNS; i++) {
      for (int j = i; j < COLUMNS; j++) {
        assertThat(triangle.get(i, j)).isFinite();
      }
    }
    assertThat(triangle.get(0, 0)).isBetween(1e300, 1e304);
  }

  /** R of this matrix: rows (0,3), (4,0) give R = [[4, 0], [0, 3]] exactly. */
  @Test
  void theDiagonalIsNotNegative() {
    RFactor factor = new RFactor(new double[2], new double[] {1, 1});
    factor.add(DenseRows.of(new double[] {0, -3}, new double[] {-4, 0}));
    UpperTriangle triangle = factor.triangle();
    assertThat(triangle.get(0, 0)).isCloseTo(4, within(1e-15));
    assertThat(triangle.get(0, 1)).isCloseTo(0, within(1e-15));
    assertThat(triangle.get(1, 1)).isCloseTo(3, within(1e-15));
  }
}
