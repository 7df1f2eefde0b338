package org.daal4j.profile;

import java.util.Arrays;
import org.daal4j.core.DenseRows;

/**
 * Some rows of a block, column by column: the numbers of one column, and the deviations of the
 * columns that are multiplied with each other. Scratch for one thread.
 *
 * <p>Each loop over rows is a method of its own, which is compiled by itself and soon.
 */
final class RowStretch {

  private final double[] numbers = new double[GridSums.MOST]; // of the column taken last
  private final boolean[] lacking = new boolean[GridSums.MOST];
  private final double[][][] deviations; // strips of related columns; one for all others
  private final double[][] squares = GridSums.strips(); // of the column taken last
  private final double[][] ones = GridSums.strips();
  private int count;
  private boolean anyLacks;

  /** For a number of related columns. */
  RowStretch(int related) {
    deviations = new double[related + 1][][];
    Arrays.setAll(deviations, i -> GridSums.strips());
    for (double[] strip : ones) {
      Arrays.fill(strip, 1);
    }
  }

  /** Begins with other rows, at most {@link GridSums#MOST}. */
  void begin(int rows) {
    count = rows;
    anyLacks = false;
    Arrays.fill(lacking, 0, count, false);
  }

  /**
   * Takes a column of the rows.
   *
   * @param from the first of them in the block
   * @param place of the column among the related ones, or behind them
   */
  void take(DenseRows rows, int from, Measure measure, int place) {
    int first = from * rows.columns() + measure.column();
    boolean lacks = gather(rows.values(), first, rows.columns(), numbers, count);
    double[][] strips = deviations(place);
    for (int at = 0; at < count; at += GridSums.STRIP) {
      int inStrip = Math.min(GridSums.STRIP, count - at);
      measure.deviate(numbers, at, strips[at / GridSums.STRIP], inStrip);
    }
    if (lacks) {
      boolean related = place < deviations.length - 1;
      passOver(strips, related);
      anyLacks |= related;
    }
    for (int at = 0; at < count; at += GridSums.STRIP) {
      square(strips[at / GridSums.STRIP], squares[at / GridSums.STRIP]);
    }
  }

  private static boolean gather(double[] values, int first, int stride, double[] to, int count) {
    boolean lacks = false;
    for (int row = 0; row < count; row++) {
      double value = values[first + row * stride];
      to[row] = value;
      lacks |= value != value; // NaN
    }
    return lacks;
  }

  private static void square(double[] strip, double[] squares) {
    for (int row = 0; row < GridSums.STRIP; row++) {
      squares[row] = strip[row] * strip[row];
    }
  }

  /** Numbers that are not there have no powers. */
  private void passOver(double[][] strips, boolean related) {
    for (int row = 0; row < count; row++) {
      double[] strip = strips[row / GridSums.STRIP];
      if (Double.isNaN(strip[row % GridSums.STRIP])) {
        strip[row % GridSums.STRIP] = 0;
        lacking[row] |= related;
      }
    }
  }

  /** Leaves rows in which a related column lacks a number out of the deviations of all of them. */
  void leaveOutIncomplete() {
    for (int row = 0; row < count && anyLacks; row++) {
      for (int i = 0; i < deviations.length - 1 && lacking[row]; i++) {
        deviations[i][row / GridSums.STRIP][row % GridSums.STRIP] = 0;
      }
    }
  }

  /** How many rows there are. */
  int count() {
    return count;
  }

  /** In how many rows all related columns have a number. */
  int complete() {
    int complete = count;
    for (int row = 0; row < count && anyLacks; row++) {
      complete -= lacking[row] ? 1 : 0;
    }
    return complete;
  }

  /** Whether a related column has no number in a row. */
  boolean isLacking(int row) {
    return lacking[row];
  }

  /** The numbers of the column taken last, {@code double[count]} or longer. */
  double[] numbers() {
    return numbers;
  }

  /** The deviations of a related column, or of the one taken last; 0 where there is no number. */
  double[][] deviations(int place) {
    return deviations[Math.min(place, deviations.length - 1)];
  }

  /** A deviation. */
  double deviation(int place, int row) {
    return deviations[place][row / GridSums.STRIP][row % GridSums.STRIP];
  }

  /** The squares of the deviations of the column taken last. */
  double[][] squares() {
    return squares;
  }

  /** A 1 for each row. */
  double[][] ones() {
    return ones;
  }
}
