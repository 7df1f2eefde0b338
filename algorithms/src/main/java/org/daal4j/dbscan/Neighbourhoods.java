package org.daal4j.dbscan;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many distances clustering takes at most, predicted from how many rows are where. */
final class Neighbourhoods {

  /** Of one column; each has its share. */
  private static final double DISTANCES_PER_HOUR = 3600 * 4e8;

  /** Of so many cells the neighbours are counted, of the others they are taken to be alike. */
  private static final int SAMPLE = 256;

  private final DensityGrid grid;
  private final double mostCompared; // rows of a cell

  private Neighbourhoods(DensityGrid grid, DbscanOptions options) {
    this.grid = grid;
    // A cell has so many smaller ones whose rows are all neighbours. Only those of such a smaller
    // one that has too few are compared.
    double each = Math.ceil(grid.side() / options.epsilon() * Math.sqrt(grid.columns()));
    this.mostCompared = options.minObservations() * Math.pow(each, grid.columns());
  }

  /**
   * How much work each cell is, {@code long[cells]}: a row that is compared counts 2, one that is
   * not, 1.
   */
  static long[] work(DensityGrid grid, DbscanOptions options) {
    double compared = new Neighbourhoods(grid, options).mostCompared;
    long[] work = new long[grid.cells()];
    for (int cell = 0; cell < work.length; cell++) {
      work[cell] = grid.count(cell) + (long) Math.min(compared, grid.count(cell));
    }
    return work;
  }

  /** How long distances take on one processor, roughly. */
  static double hours(double distances, int columns) {
    return distances * columns / DISTANCES_PER_HOUR;
  }

  /**
   * Pairs of a row that is compared and one that can be its neighbour, in its cell or one that
   * touches it.
   */
  static double distances(DensityGrid grid, DbscanOptions options) {
    return new Neighbourhoods(grid, options).distances();
  }

  private double distances() {
    int[] cells =
        IntStream.range(0, grid.cells())
            .boxed()
            .sorted(Comparator.comparing(cell -> cell, this::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    int step = Math.max(1, cells.length / SAMPLE);
    double pairs = 0;
    double sampled = 0;
    double all = 0;
    for (int i = 0; i < cells.length; i++) {
      double compared = Math.min(mostCompared, grid.count(cells[i]));
      all += compared;
      if (i % step == 0) {
        sampled += compared;
        pairs += compared * around(cells[i]);
      }
    }
    return sampled == 0 ? 0 : pairs / sampled * all;
  }

  /** The order of cells does not depend on who has seen their rows first. */
  private int compare(int cell, int other) {
    for (int column = 0; column < grid.columns(); column++) {
      int difference = Long.compare(grid.place(cell, column), grid.place(other, column));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private double around(int cell) {
    double rows = 0;
    for (int other = 0; other < grid.cells(); other++) {
      if (touch(cell, other)) {
        rows += grid.count(other);
      }
    }
    return rows;
  }

  private boolean touch(int cell, int other) {
    for (int column = 0; column < grid.columns(); column++) {
      if (Math.abs(grid.place(cell, column) - grid.place(other, column)) > 1) {
        return false;
      }
    }
    return true;
  }
}
