package org.daal4j.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHashTest {

  @Test
  void dependsOnSeedPurposeAndRowOnly() {
    assertThat(new RowHash(7, 1).uniform(12)).isEqualTo(new RowHash(7, 1).uniform(12));
    assertThat(new RowHash(7, 1).uniform(12)).isNotEqualTo(new RowHash(8, 1).uniform(12));
    assertThat(new RowHash(7, 1).uniform(12)).isNotEqualTo(new RowHash(7, 2).uniform(12));
    assertThat(new RowHash(7, 1).uniform(12)).isNotEqualTo(new RowHash(7, 1).uniform(13));
  }

  /**
   * Counts in 100 cells of 100,000 rows: chi-square with 99 degrees of freedom lies in [56, 155]
   * for all but one seed of 2000 on either side; the seeds are fixed.
   */
  @Test
  void consecutiveRowsAreUniform() {
    for (int round = 0; round < 4; round++) {
      RowHash hash = new RowHash(777777, round);
      int[] cells = new int[100];
      for (long row = 0; row < 100_000; row++) {
        double u = hash.uniform(row);
        assertThat(u).isGreaterThan(0).isLessThan(1);
        cells[(int) (100 * u)]++;
      }
      double chiSquare = 0;
      for (int cell : cells) {
        chiSquare += (cell - 1000.0) * (cell - 1000.0) / 1000;
      }
      assertThat(chiSquare).isBetween(56.0, 155.0);
    }
  }

  @Test
  void neighboursAndRoundsAreUncorrelated() {
    RowHash one = new RowHash(3, 0);
    RowHash two = new RowHash(3, 1);
    double neighbours = 0;
    double rounds = 0;
    int n = 100_000;
    for (long row = 0; row < n; row++) {
      neighbours += (one.uniform(row) - 0.5) * (one.uniform(row + 1) - 0.5);
      rounds += (one.uniform(row) - 0.5) * (two.uniform(row) - 0.5);
    }
    // A product has variance 1/144, so the mean of n has standard deviation 1/(12 sqrt n): 5 of
    // them.
    double bound = 5 / (12 * Math.sqrt(n));
    assertThat(Math.abs(neighbours / n)).isLessThan(bound);
    assertThat(Math.abs(rounds / n)).isLessThan(bound);
  }
}
