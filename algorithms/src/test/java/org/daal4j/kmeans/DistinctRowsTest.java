package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class DistinctRowsTest extends PartialContract<DistinctRows> {

  @Override
  protected DistinctRows newPartial(double offset) {
    return new DistinctRows(40, COLUMNS);
  }

  @Override
  protected DistinctRows newPartialOfAnotherSize() {
    return new DistinctRows(41, COLUMNS);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("40", "41");
  }

  /** Exact: rows are kept or not. */
  @Override
  protected void assertSame(DistinctRows actual, DistinctRows expected) {
    assertThat(actual.rows()).isDeepEqualTo(expected.rows());
  }

  @Override
  protected void assertSameButMoved(DistinctRows moved, DistinctRows expected, double offset) {
    assertThat(moved.found()).isEqualTo(expected.found());
    assertThat(moved.rows()[3][1]).isEqualTo(expected.rows()[3][1] + offset);
  }

  /** Huge numbers are numbers like any other. */
  @Override
  protected void assertPolicyForHugeValues(DistinctRows summary) {
    assertThat(summary.found()).isEqualTo(40);
  }

  @Test
  void countsEachRowOnceAndZerosOfBothSignsAsOne() {
    DistinctRows distinct = new DistinctRows(10, 2);
    distinct.add(
        DenseRows.of(
            new double[] {0, 1}, new double[] {-0.0, 1}, new double[] {1, 0}, new double[] {0, 1}));
    assertThat(distinct.rows()).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}});
  }

  @Test
  void findsThousandsAmongManyDuplicates() {
    DistinctRows distinct = new DistinctRows(100_000, 2);
    DenseRows rows = new DenseRows(2, 4000, false, 0);
    rows.setRows(4000);
    for (int block = 0; block < 20; block++) {
      for (int i = 0; i < 4000; i++) {
        rows.values()[2 * i] = (block * 4000 + i) % 5003;
        rows.values()[2 * i + 1] = 0.5;
      }
      distinct.add(rows);
    }
    assertThat(distinct.found()).isEqualTo(5003);
  }

  @Test
  void rowsOfWeightZeroDoNotCount() {
    DenseRows rows = new DenseRows(1, 2, true, 0);
    rows.values()[1] = 1;
    rows.weights()[1] = 0.5;
    rows.setRows(2);
    DistinctRows distinct = new DistinctRows(5, 1);
    distinct.add(rows);
    assertThat(distinct.rows()).isDeepEqualTo(new double[][] {{1}});
  }
}
