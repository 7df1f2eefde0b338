package org.daal4j.moments;

import java.util.Arrays;
import org.daal4j.core.SparseRows;

/**
 * Sums a block of sparse rows: for each column the numbers that are stored, as {@link Tile} does,
 * and then the zeros, by the formula that merges two sets of rows. Columns without a stored number
 * cost next to nothing.
 */
final class SparseTile {

  private static final int STRIP = 16;

  private final int p;
  private final PowerSums sums; // of all columns
  private final PowerSums zeros = new PowerSums(1);
  private final Tile tile = new Tile(1, STRIP);
  private final int[] starts; // int[p + 1]: where the numbers of a column start
  private double[] values = {}; // double[stored]: column by column
  private double[] weights = {}; // their rows'
  private int positiveRows;
  private double weight;
  private double weightLow;

  SparseTile(int columns) {
    p = columns;
    sums = new PowerSums(columns);
    starts = new int[columns + 1];
    zeros.setZeros();
  }

  /** The sums; overwritten by the next block. */
  PowerSums sums() {
    return sums;
  }

  /** The sum of weights; when it is 0 there are no sums. */
  double weight() {
    return weight;
  }

  /** What rounding took from the sum of weights. */
  double weightLow() {
    return weightLow;
  }

  /** Sums a block. */
  void measure(SparseRows block) {
    weight = 0;
    weightLow = 0;
    positiveRows = 0;
    for (int row = 0; row < block.rows(); row++) {
      addWeight(block.weight(row), 0);
      positiveRows += block.weight(row) > 0 ? 1 : 0;
    }
    if (weight == 0) {
      return;
    }
    arrange(block);
    sums.setZeros();
    double all = weight;
    double allLow = weightLow;
    for (int j = 0; j < p; j++) {
      if (starts[j + 1] > starts[j]) {
        measureColumn(j, block.weighted(), all, allLow);
      }
    }
    weight = all;
    weightLow = allLow;
  }

  private void measureColumn(int j, boolean weighted, double all, double allLow) {
    tile.measure(values, weighted ? weights : null, starts[j], starts[j + 1]);
    if (starts[j + 1] - starts[j] < positiveRows) {
      weight = all;
      weightLow = allLow;
      addWeight(-tile.weight(), -tile.weightLow());
      // Not even the least weight is lost beside a large one: a 0 is the minimum all the same.
      double rest = Math.max(weight, Double.MIN_NORMAL);
      tile.sums().merge(zeros, tile.weight(), tile.weightLow(), rest, weightLow);
    }
    sums.setColumn(j, tile.sums());
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
