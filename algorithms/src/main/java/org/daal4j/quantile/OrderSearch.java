package org.daal4j.quantile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The search for quantiles of columns, told what passes have seen: first all values of each column,
 * then what lies in the windows that are left. The passes are those of whoever searches.
 */
public final class OrderSearch {

  /** An order statistic that is looked for; a window narrows about it. */
  private static final class Target {

    private final double rank;
    private Window window;
    private double value = Double.NaN;
    private double mostInside; // weight of its window

    Target(int column, double rank) {
      this.rank = rank;
      this.window = Window.all(column);
    }

    boolean isOpen() {
      return Double.isNaN(value);
    }

    /** Takes what is in the window; there is something in that of all values. */
    void look(RankSummary inside, double before) {
      double left = rank - before;
      double found = Math.min(window.below(), inside.above(left));
      if (Double.isInfinite(found)) {
        // weights that are not whole add up to other last bits in another order
        value = inside.last();
      } else if (inside.isExact()) {
        value = found;
      } else {
        double above = Math.max(window.above(), inside.below(left));
        mostInside = inside.mostBetween(above, found);
        window = new Window(window.column(), above, found);
      }
    }
  }

  private final int[] columns;
  private final double[] probabilities;
  private final double[] weights; // double[columns]: of all values
  private final List<Target> targets = new ArrayList<>(); // two for each quantile
  private Map<Window, Integer> places = Map.of(); // of the windows that are being looked into

  /**
   * Begins.
   *
   * @param columns numbers of columns
   * @param all what is told of their values, one for each
   * @param probabilities in [0, 1]
   */
  public OrderSearch(int[] columns, List<RankSummary> all, double... probabilities) {
    this.columns = columns.clone();
    this.probabilities = probabilities.clone();
    weights = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      RankSummary values = all.get(i);
      weights[i] = values.weight();
      for (double probability : probabilities) {
        double place = Math.floor(place(probability, weights[i]));
        begin(columns[i], place, values);
        begin(columns[i], Math.min(place + 1, Math.max(0, weights[i] - 1)), values);
      }
    }
  }

  private void begin(int column, double rank, RankSummary values) {
    Target target = new Target(column, rank);
    if (values.size() > 0) {
      target.look(values, 0);
    } else {
      target.value = Double.POSITIVE_INFINITY;
    }
    targets.add(target);
  }

  /** Where the next pass has to look; nothing when all is found. */
  public List<Window> windows() {
    places = new HashMap<>();
    List<Window> windows = new ArrayList<>();
    for (Target target : targets) {
      if (target.isOpen() && places.putIfAbsent(target.window, windows.size()) == null) {
        windows.add(target.window);
      }
    }
    return windows;
  }

  /** Takes what a pass has found in {@link #windows()}. */
  public void take(WindowSums sums) {
    RankSummary[] inside = new RankSummary[sums.count()]; // several targets look into a window
    Arrays.setAll(inside, sums::inside);
    for (Target target : targets) {
      if (target.isOpen()) {
        int place = places.get(target.window);
        target.look(inside[place], sums.before(place));
      }
    }
  }

  /**
   * Ends the search for what is not found yet: its value is the nearest known one above it.
   *
   * @return for each column how many ranks one of its quantiles may be off at most, 0 where all are
   *     exact
   */
  public double[] settle() {
    double[] off = new double[columns.length];
    int of = 2 * probabilities.length;
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      if (target.isOpen()) {
        target.value = target.window.below();
        off[i / of] = Math.max(off[i / of], target.mostInside);
      }
    }
    return off;
  }

  /**
   * The quantiles, once nothing is left to look for.
   *
   * @return {@code double[columns][probabilities]}; NaN for a column without a value
   */
  public double[][] quantiles() {
    double[][] quantiles = new double[columns.length][probabilities.length];
    for (int i = 0; i < columns.length; i++) {
      for (int q = 0; q < probabilities.length; q++) {
        int at = 2 * (i * probabilities.length + q);
        double low = targets.get(at).value;
        double high = targets.get(at + 1).value;
        double place = place(probabilities[q], weights[i]);
        quantiles[i][q] =
            weights[i] == 0 ? Double.NaN : between(low, high, place - Math.floor(place));
      }
    }
    return quantiles;
  }

  static double place(double probability, double weight) {
    return Math.max(0, probability * (weight - 1));
  }

  /** Two values next to each other, so that nothing overflows that does not have to. */
  static double between(double low, double high, double part) {
    return part == 0 || low == high ? low : low * (1 - part) + high * part;
  }
}
