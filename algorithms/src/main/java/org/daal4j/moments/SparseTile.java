package org.daal4j.moments;

import java.util.Arrays;
import org.daal4j.core.SparseRows;

/**
 * Sums a block of sparse rows: for each column the numbers that are stored, as {@link Tile} does,
 * and then the zeros, by the formula that merges two sets of rows.
 */
final class SparseTile {

  private static final int STRIP = 16;

  private final int p;
  private final PowerSums zeros = new PowerSums(1);
  private final PowerSums one = new PowerSums(1);
  private final Tile[] tiles; // of one column, with strips of 1, 2, 4, ... STRIP numbers
  private final int[] starts; // int[p + 1]: where the numbers of a column start
  private double[] values = {}; // double[stored]: column by column
  private double[] weights = {}; // their rows'
  private boolean weighted;
  private int positiveRows;
  private double weight;
  private double weightLow;

  SparseTile(int columns) {
    p = columns;
    starts = new int[columns + 1];
    zeros.setZeros();
    tiles = new Tile[Integer.numberOfTrailingZeros(STRIP) + 1];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = new Tile(1, 1 << i);
    }
  }

  /** The sum of weights; when it is 0 there are no sums. */
  double weight() {
    return weight;
  }

  /** What rounding took from the sum of weights. */
  double weightLow() {
    return weightLow;
  }

  /** Takes a block. */
  void take(SparseRows block) {
    weight = 0;
    weightLow = 0;
    positiveRows = 0;
    for (int row = 0; row < block.rows(); row++) {
      addWeight(block.weight(row), 0);
      positiveRows += block.weight(row) > 0 ? 1 : 0;
    }
    weighted = block.weighted();
    if (weight > 0) {
      arrange(block);
    }
  }

  /**
   * Adds the sums of the block, column by column: all of them would not stay in the caches.
   *
   * @param mine sum of weights of the rows that are summed already, and what it lacks
   */
  void addTo(PowerSums sums, double mine, double mineLow) {
    double its = weight;
    double itsLow = weightLow;
    for (int j = 0; j < p; j++) {
      PowerSums column = starts[j + 1] > starts[j] ? measureColumn(j, its, itsLow) : zeros;
      if (mine == 0) {
        sums.setColumn(j, column);
      } else {
        sums.merge(j, column, 0, mine, mineLow, its, itsLow);
      }
    }
    weight = its;
    weightLow = itsLow;
  }

  private PowerSums measureColumn(int j, double all, double allLow) {
    int count = starts[j + 1] - starts[j];
    PowerSums column = one;
    double stored = 1;
    double storedLow = 0;
    if (count == 1 && !weighted) {
      one.setOne(values[starts[j]]);
    } else {
      // Places of a strip beyond the last number change nothing: the shortest strip gives the same.
      Tile tile =
          tiles[Math.min(tiles.length - 1, Integer.SIZE - Integer.numberOfLeadingZeros(count - 1))];
      tile.measure(values, weighted ? weights : null, starts[j], starts[j + 1]);
      column = tile.sums();
      stored = tile.weight();
      storedLow = tile.weightLow();
    }
    if (count < positiveRows) {
      weight = all;
      weightLow = allLow;
      addWeight(-stored, -storedLow);
      // Not even the least weight is lost beside a large one: a 0 is the minimum all the same.
      double rest = Math.max(weight, Double.MIN_NORMAL);
      column.merge(zeros, stored, storedLow, rest, weightLow);
    }
    return column;
  }

  private void addWeight(double term, double low) {
    double after = weight + term;
    double added = after - weight;
    weightLow += (weight - (after - added)) + (term - added) + low;
    weight = after;
  }

  /** Puts the numbers of rows of positive weight column by column, in the order of the rows. */
  private void arrange(SparseRows block) {
    if (values.length < block.stored()) {
      values = new double[block.stored()];
      weights = new double[block.weighted() ? block.stored() : 0];
    }
    Arrays.fill(starts, 0);
    int[] next = starts; // counts, then starts, then ends, shifted by one at last
    for (int row = 0; row < block.rows(); row++) {
      if (block.weight(row) > 0) {
        for (int k = block.start(row); k < block.start(row + 1); k++) {
          next[block.indices()[k]]++;
        }
      }
    }
    int start = 0;
    for (int j = 0; j <= p; j++) {
      int count = next[j];
      next[j] = start;
      start += count;
    }
    for (int row = 0; row < block.rows(); row++) {
      double rowWeight = block.weight(row);
      if (rowWeight > 0) {
        for (int k = block.start(row); k < block.start(row + 1); k++) {
          int at = next[block.indices()[k]]++;
          values[at] = block.values()[k];
          if (block.weighted()) {
            weights[at] = rowWeight;
          }
        }
      }
    }
    System.arraycopy(next, 0, starts, 1, p);
    starts[0] = 0;
  }
}
