package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Sendable;

/**
 * A space of p columns in boxes: cut in two by a value of one column, each half again. A row at a
 * cut is below it.
 */
final class BoxPlan implements Sendable {

  /** Takes the boxes that are found. */
  @FunctionalInterface
  interface Boxes {
    void box(int box) throws IOException;
  }

  private static final int MOST_CUTS = 1 << 24;

  private final int columns;
  private final int[] cutColumns; // int[cuts]
  private final double[] cutValues; // double[cuts]
  private final int[] below; // int[cuts]: the next cut, or ~box
  private final int[] above;
  private final double[] lows; // double[boxes * columns]: values are above
  private final double[] highs; // and at most

  /**
   * Of cuts, the first of which is of the whole space.
   *
   * @param below for each cut the cut of what is below, or the complement of a box's number
   */
  BoxPlan(int columns, int[] cutColumns, double[] cutValues, int[] below, int[] above) {
    this.columns = columns;
    this.cutColumns = cutColumns;
    this.cutValues = cutValues;
    this.below = below;
    this.above = above;
    int boxes = cutColumns.length + 1;
    this.lows = new double[boxes * columns];
    this.highs = new double[boxes * columns];
    Arrays.fill(lows, Double.NEGATIVE_INFINITY);
    Arrays.fill(highs, Double.POSITIVE_INFINITY);
    if (boxes > 1) {
      double[] low = Arrays.copyOf(lows, columns);
      double[] high = Arrays.copyOf(highs, columns);
      setSides(0, low, high);
    }
  }

  /** Reads what {@link #write} has written. */
  BoxPlan(DataInput in) throws IOException {
    this(in, in.readInt(), NumberArrays.count(in, MOST_CUTS, "cuts"));
  }

  private BoxPlan(DataInput in, int columns, int cuts) throws IOException {
    this(
        columns,
        readInts(in, cuts),
        NumberArrays.read(in, cuts),
        readInts(in, cuts),
        readInts(in, cuts));
  }

  private static int[] readInts(DataInput in, int count) throws IOException {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private void setSides(int node, double[] low, double[] high) {
    if (node < 0) {
      System.arraycopy(low, 0, lows, ~node * columns, columns);
      System.arraycopy(high, 0, highs, ~node * columns, columns);
      return;
    }
    int column = cutColumns[node];
    double oldHigh = high[column];
    high[column] = Math.min(oldHigh, cutValues[node]);
    setSides(below[node], low, high);
    high[column] = oldHigh;
    double oldLow = low[column];
    low[column] = Math.max(oldLow, cutValues[node]);
    setSides(above[node], low, high);
    low[column] = oldLow;
  }

  /** How many boxes there are. */
  int boxes() {
    return cutColumns.length + 1;
  }

  int columns() {
    return columns;
  }

  /** The box that a row is in. */
  int boxOf(double[] values, int from) {
    int node = boxes() == 1 ? ~0 : 0;
    while (node >= 0) {
      node = values[from + cutColumns[node]] <= cutValues[node] ? below[node] : above[node];
    }
    return ~node;
  }

  /** Whether a row is within a distance of a box. */
  boolean isWithin(int box, double[] values, int from, double distance) {
    double sum = 0;
    int side = box * columns;
    for (int j = 0; j < columns; j++) {
      double value = values[from + j];
      double gap = Math.max(lows[side + j] - value, value - highs[side + j]);
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum <= distance * distance;
  }

  /** Whether a row of a box is farther than a distance from each of its sides. */
  boolean isDeep(int box, double[] values, int from, double distance) {
    int side = box * columns;
    for (int j = 0; j < columns; j++) {
      double value = values[from + j];
      if (value - lows[side + j] <= distance || highs[side + j] - value <= distance) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells of all boxes that a row is within a distance of, its own among them.
   *
   * @param waiting room to work in
   */
  void within(double[] values, int from, double distance, NodeStack waiting, Boxes boxes)
      throws IOException {
    waiting.push(boxes() == 1 ? ~0 : 0);
    while (waiting.size() > 0) {
      int node = waiting.pop();
      if (node < 0) {
        if (isWithin(~node, values, from, distance)) {
          boxes.box(~node);
        }
        continue;
      }
      double beyond = values[from + cutColumns[node]] - cutValues[node];
      // squares are compared, as of a box: what passes there must not be lost here by rounding
      boolean near = beyond * beyond <= distance * distance;
      if (near || beyond > 0) {
        waiting.push(above[node]);
      }
      if (near || beyond <= 0) {
        waiting.push(below[node]);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeInt(cutColumns.length);
    write(out, cutColumns);
    NumberArrays.write(out, cutValues);
    write(out, below);
    write(out, above);
  }

  private static void write(DataOutput out, int[] numbers) throws IOException {
    for (int number : numbers) {
      out.writeInt(number);
    }
  }
}
