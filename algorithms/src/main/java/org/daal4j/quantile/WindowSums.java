package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * What is in some windows: for each the weight in front of it, and a sketch of the values in it.
 * Values that are NaN, and rows of weight 0, are passed over.
 *
 * <p>The ends of the windows of a column cut it into stretches; a value is looked up among them
 * once, however many windows there are.
 */
public final class WindowSums implements Partial<WindowSums> {

  private static final int TILE = 64; // rows whose columns are taken in turn, while they are near
  private static final int NONE = -1; // the stretch of NaN

  private final List<Window> windows;
  private final List<Stretches> columns = new ArrayList<>();
  private final Stretches[] columnOf; // Stretches[windows]
  private final RankSketch[] inside;
  private final int[] found = new int[TILE]; // scratch: the stretches of some rows

  /** The stretches of a column: in front of its first bound, on it, behind it, on the next. */
  private static final class Stretches {

    private final int column;
    private final double[] bounds; // ascending, finite
    private final int[][] inside; // int[2 bounds + 1][]: the windows a stretch lies in
    private final double[] weights; // double[2 bounds + 1]
    private final Cells cells; // null where there is no bound

    Stretches(int column, List<Window> all, List<Integer> own) {
      this.column = column;
      bounds =
          own.stream()
              .map(all::get)
              .flatMap(window -> List.of(window.above(), window.below()).stream())
              .mapToDouble(Double::doubleValue)
              .filter(Double::isFinite)
              .map(bound -> bound + 0.0)
              .sorted()
              .distinct()
              .toArray();
      cells = bounds.length == 0 ? null : new Cells(bounds);
      weights = new double[2 * bounds.length + 1];
      inside = new int[weights.length][0];
      for (int i : own) {
        Window window = all.get(i);
        int first = Double.isFinite(window.above()) ? stretchOf(window.above()) + 1 : 0;
        int end = Double.isFinite(window.below()) ? stretchOf(window.below()) : weights.length;
        for (int stretch = first; stretch < end; stretch++) {
          int count = inside[stretch].length;
          inside[stretch] = Arrays.copyOf(inside[stretch], count + 1);
          inside[stretch][count] = i;
        }
      }
    }

    /**
     * In which some values of a column lie.
     *
     * @param first place of the first of them
     * @param stride from one to the next
     * @param found becomes {@code int[count]}: the stretch, or {@value #NONE} for NaN
     */
    void find(double[] values, int first, int stride, int[] found, int count) {
      for (int i = 0; i < count; i++) {
        double value = values[first + i * stride];
        found[i] = Double.isNaN(value) ? NONE : stretchOf(value);
      }
    }

    /** In which a value lies. */
    int stretchOf(double value) {
      if (cells == null) {
        return 0;
      }
      int cell = cells.of(value);
      int smaller = cells.before[cell];
      int left = cells.before[cell + 1] - smaller;
      return left == 0 ? 2 * smaller : stretchAmong(smaller, left, value);
    }

    /** Where the bounds of the same cell are {@code left}, behind so many smaller ones. */
    private int stretchAmong(int before, int among, double value) {
      int smaller = before;
      int left = among;
      while (left > 1) {
        int half = left >>> 1;
        smaller += bounds[smaller + half - 1] < value ? half : 0;
        left -= half;
      }
      smaller += left == 1 && bounds[smaller] < value ? 1 : 0;
      return 2 * smaller + (smaller < bounds.length && bounds[smaller] == value ? 1 : 0);
    }

    double upTo(double value) {
      return Double.isFinite(value)
          ? Arrays.stream(weights, 0, stretchOf(value) + 1).sum()
          : 0; // in front of all
    }
  }

  /**
   * Cells of equal width from the first bound to the last. The cell of a value never is in front of
   * that of a smaller one, however it is rounded: so only the bounds of the same cell are to be
   * compared with the value, and mostly there are none.
   */
  private static final class Cells {

    private static final int PER_BOUND = 16;

    private final double lowest; // half of it, as differences of whole ones may be infinite
    private final double perCell;
    private final int[] before; // int[cells + 1]: the bounds in cells before this one

    Cells(double[] bounds) {
      int count = PER_BOUND * bounds.length;
      lowest = bounds[0] / 2;
      double density = count / (bounds[bounds.length - 1] / 2 - lowest);
      perCell = density <= Double.MAX_VALUE ? density : 0;
      before = new int[count + 1];
      for (double bound : bounds) {
        before[of(bound) + 1]++;
      }
      for (int cell = 0; cell < count; cell++) {
        before[cell + 1] += before[cell];
      }
    }

    int of(double value) {
      return Math.max(0, Math.min(before.length - 2, (int) ((value / 2 - lowest) * perCell)));
    }
  }

  WindowSums(List<Window> windows, int limit) {
    this.windows = windows;
    inside = new RankSketch[windows.size()];
    RankSummary.Room room = new RankSummary.Room();
    Map<Integer, List<Integer>> byColumn = new TreeMap<>();
    for (int i = 0; i < inside.length; i++) {
      inside[i] = new RankSketch(limit, room);
      byColumn.computeIfAbsent(windows.get(i).column(), column -> new ArrayList<>()).add(i);
    }
    columnOf = new Stretches[inside.length];
    byColumn.forEach(
        (column, own) -> {
          Stretches stretches = new Stretches(column, windows, own);
          columns.add(stretches);
          own.forEach(i -> columnOf[i] = stretches);
        });
  }

  @Override
  public void add(RowBlock block) {
    DenseRows rows = (DenseRows) block;
    for (Stretches stretches : columns) {
      if (stretches.column >= rows.columns()) {
        throw new IllegalArgumentException(
            "rows of " + rows.columns() + " columns for a window of column " + stretches.column);
      }
    }
    for (int from = 0; from < rows.rows(); from += TILE) {
      int to = Math.min(rows.rows(), from + TILE);
      for (Stretches stretches : columns) {
        add(rows, stretches, from, to);
      }
    }
  }

  private void add(DenseRows rows, Stretches stretches, int from, int to) {
    int stride = rows.columns();
    int first = from * stride + stretches.column;
    stretches.find(rows.values(), first, stride, found, to - from);
    for (int i = 0; i < to - from; i++) {
      double weight = rows.weight(from + i);
      if (weight > 0 && found[i] != NONE) {
        stretches.weights[found[i]] += weight;
        int[] windowsOf = stretches.inside[found[i]];
        if (windowsOf.length > 0) {
          addInside(windowsOf, rows.values()[first + i * stride], weight);
        }
      }
    }
  }

  private void addInside(int[] windowsOf, double value, double weight) {
    for (int window : windowsOf) {
      inside[window].add(value, weight);
    }
  }

  @Override
  public void merge(WindowSums other) {
    if (other.inside.length != inside.length) {
      throw new IllegalArgumentException(
          other.inside.length + " windows cannot be added to " + inside.length);
    }
    for (int i = 0; i < inside.length; i++) {
      inside[i].merge(other.inside[i]);
    }
    for (int i = 0; i < columns.size(); i++) {
      double[] mine = columns.get(i).weights;
      double[] theirs = other.columns.get(i).weights;
      Arrays.setAll(mine, stretch -> mine[stretch] + theirs[stretch]);
    }
  }

  /** How many windows there are. */
  int count() {
    return inside.length;
  }

  /** The weight in front of a window. */
  double before(int window) {
    return columnOf[window].upTo(windows.get(window).above());
  }

  /** What is in a window. */
  RankSummary inside(int window) {
    return inside[window].summary();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(inside.length);
    for (Stretches stretches : columns) {
      NumberArrays.write(out, stretches.weights);
    }
    for (RankSketch sketch : inside) {
      sketch.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, inside.length, "windows");
    for (Stretches stretches : columns) {
      NumberArrays.read(in, stretches.weights);
    }
    for (RankSketch sketch : inside) {
      sketch.read(in);
    }
  }
}
