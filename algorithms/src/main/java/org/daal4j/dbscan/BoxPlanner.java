package org.daal4j.dbscan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cuts a table into boxes of about as many rows each: always the box with most rows, where that
 * halves it best, and across the column where fewest rows are so near the cut that both halves need
 * them. A box that cannot be cut without sending half of its rows twice stays as it is; such rows
 * are so close together that they cost little.
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
      Cut cut = halving(part, column);
      if (cut != null
          && cut.near() <= part.rows() / 2
          && (best == null || cost(part, cut) < cost(part, best))) {
        best = cut;
      }
    }
    return best;
  }

  /** Rows of the larger half, those near the cut included. */
  private static long cost(Part part, Cut cut) {
    return Math.max(cut.below(), part.rows() - cut.below()) + cut.near();
  }

  /** The cut across a column that halves a part best. */
  private Cut halving(Part part, int column) {
    long[] keys =
        Arrays.stream(part.cells())
            .mapToLong(cell -> (long) grid.place(cell, column) << 32 | cell)
            .sorted()
            .toArray();
    Cut best = null;
    long below = 0;
    for (int i = 0; i + 1 < keys.length; i++) {
      below += grid.count((int) keys[i]);
      int place = (int) (keys[i] >> 32);
      if (place != (int) (keys[i + 1] >> 32)
          && (best == null || worse(part, best) > Math.abs(part.rows() - 2 * below))) {
        best = new Cut(column, place, below, 0);
      }
    }
    return best == null ? null : new Cut(column, best.place(), best.below(), near(keys, best));
  }

  private static long worse(Part part, Cut cut) {
    return Math.abs(part.rows() - 2 * cut.below());
  }

  /** Rows of cells that reach into the neighbourhood of a cut. */
  private long near(long[] keys, Cut cut) {
    long cells = (long) Math.ceil(reach / grid.side());
    long near = 0;
    for (long key : keys) {
      long distance = (key >> 32) - cut.place();
      if (distance > -cells && distance <= cells) {
        near += grid.count((int) key);
      }
    }
    return near;
  }
}
