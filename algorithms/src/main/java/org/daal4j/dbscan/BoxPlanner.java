package org.daal4j.dbscan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cuts a table into boxes of about as many rows each: always the box with most rows, so that the
 * larger half, with rows so near the cut that both halves need them, is as small as can be. A box
 * stays as it is when each cut would have as many rows near it as the smaller half: such rows are
 * so close together that they cost little.
 */
final class BoxPlanner {

  private final DensityGrid grid;
  private final double reach;
  private final List<int[]> cuts = new ArrayList<>(); // column, place
  private final List<int[]> children = new ArrayList<>(); // below, above
  private int boxes;

  private BoxPlanner(DensityGrid grid, double reach) {
    this.grid = grid;
    this.reach = reach;
  }

  /**
   * A plan.
   *
   * @param reach up to which distance of a cut rows go to both sides
   * @param boxRows how many rows a box may have
   */
  static BoxPlan plan(DensityGrid grid, double reach, long boxRows) {
    return new BoxPlanner(grid, reach).plan(boxRows);
  }

  /** Some cells, and where the plan refers to them. */
  private record Part(int[] cells, long rows, int cut, int side) {}

  /** Where a part may be cut. */
  private record Cut(int column, int place, long below, long near) {}

  private BoxPlan plan(long boxRows) {
    int[] all = new int[grid.cells()];
    Arrays.setAll(all, cell -> cell);
    PriorityQueue<Part> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Part::rows)
                .reversed()
                .thenComparing(Part::cut)
                .thenComparing(Part::side));
    open.add(new Part(all, rows(all), -1, 0));
    while (!open.isEmpty()) {
      Part part = open.poll();
      Cut best = part.rows() > boxRows ? best(part) : null;
      if (best == null) {
        refer(part, ~boxes++);
        continue;
      }
      int cut = cuts.size();
      cuts.add(new int[] {best.column(), best.place()});
      children.add(new int[2]);
      refer(part, cut);
      int[] below = cellsOf(part, best, true);
      int[] above = cellsOf(part, best, false);
      open.add(new Part(below, rows(below), cut, 0));
      open.add(new Part(above, rows(above), cut, 1));
    }
    return new BoxPlan(
        grid.columns(),
        cuts.stream().mapToInt(cut -> cut[0]).toArray(),
        cuts.stream().mapToDouble(cut -> grid.end(cut[1], cut[0])).toArray(),
        children.stream().mapToInt(pair -> pair[0]).toArray(),
        children.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private void refer(Part part, int to) {
    if (part.cut() >= 0) {
      children.get(part.cut())[part.side()] = to;
    }
  }

  private long rows(int[] cells) {
    return Arrays.stream(cells).mapToLong(grid::count).sum();
  }

  private int[] cellsOf(Part part, Cut cut, boolean below) {
    return Arrays.stream(part.cells())
        .filter(cell -> grid.place(cell, cut.column()) <= cut.place() == below)
        .toArray();
  }

  /** The best cut; null when there is none that is worth it. */
  private Cut best(Part part) {
    Cut best = null;
    for (int column = 0; column < grid.columns(); column++) {
      best = best(part, column, best);
    }
    return best;
  }

  /** Rows of the larger half, those near the cut included. */
  private static long cost(Part part, Cut cut) {
    return Math.max(cut.below(), part.rows() - cut.below()) + cut.near();
  }

  /** The best cut across a column, or one that is better. */
  private Cut best(Part part, int column, Cut other) {
    long[] keys =
        Arrays.stream(part.cells())
            .mapToLong(cell -> (long) grid.place(cell, column) << 32 | cell)
            .sorted()
            .toArray();
    long cells = (long) Math.ceil(reach / grid.side());
    Cut best = other;
    long below = 0;
    long near = 0; // rows of cells in (place - cells, place + cells]
    int first = 0; // of them
    int end = 0;
    for (int i = 0; i + 1 < keys.length; i++) {
      below += grid.count((int) keys[i]);
      int place = place(keys[i]);
      if (place == place(keys[i + 1])) {
        continue;
      }
      for (; end < keys.length && place(keys[end]) <= place + cells; end++) {
        near += grid.count((int) keys[end]);
      }
      for (; place(keys[first]) <= place - cells; first++) {
        near -= grid.count((int) keys[first]);
      }
      Cut cut = new Cut(column, place, below, near);
      if (near <= Math.min(below, part.rows() - below)
          && cost(part, cut) < (best == null ? part.rows() : cost(part, best))) {
        best = cut;
      }
    }
    return best;
  }

  private static int place(long key) {
    return (int) (key >> 32);
  }
}
