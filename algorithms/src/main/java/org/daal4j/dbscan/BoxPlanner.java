package org.daal4j.dbscan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Cuts a table into boxes of about as many rows each: always the box with most rows, so that the
 * larger half, with rows so near the cut that both halves need them, is as small as can be. A box
 * stays as it is when each cut would have as many rows near it as the smaller half: such rows are
 * so close together that they cost little.
 */
final class BoxPlanner {

  private final DensityGrid grid;
  private final long[] work; // of cells
  private final double reach;
  private final long[][] places; // of cells, different and ascending: long[columns][]
  private final int[][] ranks; // of the places of cells among those: int[columns][cells]
  private final List<Cut> cuts = new ArrayList<>();
  private final List<int[]> children = new ArrayList<>(); // below, above
  private int boxes;
  private long largest;

  private BoxPlanner(DensityGrid grid, long[] work, double reach) {
    this.grid = grid;
    this.work = work;
    this.reach = reach;
    this.places = new long[grid.columns()][];
    this.ranks = new int[grid.columns()][grid.cells()];
    for (int j = 0; j < places.length; j++) {
      int column = j;
      long[] all = IntStream.range(0, grid.cells()).mapToLong(c -> grid.place(c, column)).toArray();
      places[j] = Arrays.stream(all).sorted().distinct().toArray();
      Arrays.setAll(ranks[j], cell -> Arrays.binarySearch(places[column], all[cell]));
    }
  }

  /**
   * A plan. Where a box that cannot be cut is more work than wanted, others may be three quarters
   * of that: the pass takes as long as the largest, and fewer boxes have fewer rows near them.
   *
   * @param work of each cell, {@code long[cells]}
   * @param reach up to which distance of a cut rows go to both sides
   * @param boxWork how much work a box may be
   * @param most how much in any case, where it can be cut
   */
  static BoxPlan plan(DensityGrid grid, long[] work, double reach, long boxWork, long most) {
    BoxPlanner planner = new BoxPlanner(grid, work, reach);
    BoxPlan plan = planner.plan(boxWork);
    if (planner.largest <= boxWork) {
      return plan;
    }
    long enough = Math.max(boxWork, Math.min(most, planner.largest / 4 * 3));
    return new BoxPlanner(grid, work, reach).plan(enough);
  }

  /** Some cells, and where the plan refers to them. */
  private record Part(int[] cells, long work, int cut, int side) {}

  /** Where a part may be cut. */
  private record Cut(int column, long place, long below, long near) {}

  private BoxPlan plan(long boxWork) {
    int[] all = new int[grid.cells()];
    Arrays.setAll(all, cell -> cell);
    PriorityQueue<Part> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Part::work)
                .reversed()
                .thenComparing(Part::cut)
                .thenComparing(Part::side));
    open.add(new Part(all, work(all), -1, 0));
    while (!open.isEmpty()) {
      Part part = open.poll();
      Cut best = part.work() > boxWork ? best(part) : null;
      if (best == null) {
        largest = Math.max(largest, part.work());
        refer(part, ~boxes++);
        continue;
      }
      int cut = cuts.size();
      cuts.add(best);
      children.add(new int[2]);
      refer(part, cut);
      int[] below = cellsOf(part, best, true);
      int[] above = cellsOf(part, best, false);
      open.add(new Part(below, work(below), cut, 0));
      open.add(new Part(above, work(above), cut, 1));
    }
    return new BoxPlan(
        grid.columns(),
        cuts.stream().mapToInt(Cut::column).toArray(),
        cuts.stream().mapToDouble(cut -> grid.end(cut.place(), cut.column())).toArray(),
        children.stream().mapToInt(pair -> pair[0]).toArray(),
        children.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private void refer(Part part, int to) {
    if (part.cut() >= 0) {
      children.get(part.cut())[part.side()] = to;
    }
  }

  private long work(int[] cells) {
    return Arrays.stream(cells).mapToLong(cell -> work[cell]).sum();
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

  /** Work of the larger half, with that near the cut. */
  private static long cost(Part part, Cut cut) {
    return Math.max(cut.below(), part.work() - cut.below()) + cut.near();
  }

  /** The best cut across a column, or one that is better. */
  private Cut best(Part part, int column, Cut other) {
    long[] keys =
        Arrays.stream(part.cells())
            .mapToLong(cell -> (long) ranks[column][cell] << 32 | cell)
            .sorted()
            .toArray();
    long cells = (long) Math.ceil(reach / grid.side());
    Cut best = other;
    long below = 0;
    long near = 0; // work of cells in (place - cells, place + cells]
    int first = 0; // of them
    int end = 0;
    for (int i = 0; i + 1 < keys.length; i++) {
      below += work[(int) keys[i]];
      long place = place(column, keys[i]);
      if (place == place(column, keys[i + 1])) {
        continue;
      }
      for (; end < keys.length && place(column, keys[end]) <= place + cells; end++) {
        near += work[(int) keys[end]];
      }
      for (; place(column, keys[first]) <= place - cells; first++) {
        near -= work[(int) keys[first]];
      }
      Cut cut = new Cut(column, place, below, near);
      if (near <= Math.min(below, part.work() - below)
          && cost(part, cut) < (best == null ? part.work() : cost(part, best))) {
        best = cut;
      }
    }
    return best;
  }

  private long place(int column, long key) {
    return places[column][(int) (key >> 32)];
  }
}
