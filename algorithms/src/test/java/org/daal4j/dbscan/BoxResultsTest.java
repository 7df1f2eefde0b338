package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;

class BoxResultsTest extends PartialLaws<BoxResults> {

  @Override
  protected BoxResults newPartial(double offset) {
    return new BoxResults();
  }

  @Override
  protected void add(BoxResults partial, DenseRows rows) {
    for (int row = 0; row < rows.rows(); row++) {
      int number = (int) rows.value(row, 0);
      partial.add(
          new BoxResult(
              number,
              new long[] {number, 7},
              new long[] {number + 1, 2},
              new long[number % 2],
              new int[][] {{0, 1}, new int[number]},
              new long[] {3, number},
              new long[] {1L << 40 | number},
              new int[] {1},
              number));
    }
  }

  @Override
  protected void assertSame(BoxResults actual, BoxResults expected) {
    assertThat(actual.boxes()).usingRecursiveComparison().isEqualTo(expected.boxes());
  }
}
