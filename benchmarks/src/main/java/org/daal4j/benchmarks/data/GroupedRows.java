package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** A group, anywhere among the rows, and numbers. */
final class GroupedRows implements DenseGenerator {

  private final SplittableRandom random = new SplittableRandom(7);
  private final int columns;
  private final int groups;

  GroupedRows(int columns, int groups) {
    this.columns = columns;
    this.groups = groups;
  }

  @Override
  public int width() {
    return 1 + columns;
  }

  @Override
  public int places() {
    return 6;
  }

  @Override
  public void next(long[] units) {
    units[0] = 1_000_000L * random.nextInt(groups);
    for (int j = 1; j <= columns; j++) {
      units[j] = Math.round(1e6 * (10 + 3 * random.nextGaussian()));
    }
  }
}
