package org.daal4j.quantile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;

/**
 * Exact quantiles of columns, weighted: the quantile q of values of weight W lies at h = q(W - 1)
 * on the way from order statistic ⌊h⌋ to the next one, where order statistic t is the smallest
 * value up to which the weights add up to more than t. With whole weights a row of weight w counts
 * as w rows; without weights this is type 7 of Hyndman and Fan, 1996, R's default.
 *
 * <p>The first pass tells each order statistic to some hundredths of the rows; each further pass
 * looks into the stretches where they lie, until all their values are there: 2 or 3 passes for
 * millions of rows, 4 for thousands of millions. Columns of few distinct values take one. Both ends
 * of a stretch are values that are known, and the rows that have them are not in it: so, however
 * unequal weights are, what is in it weighs but a part of what was in the one before.
 */
public final class Quantiles {

  private static final int MOST_PASSES = 100;

  /** An order statistic that is looked for; a window narrows about it. */
  private static final class Target {

    private final double rank;
    private Window window;
    private double value = Double.NaN;

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
        window = new Window(window.column(), above, found);
      }
    }
  }

  private Quantiles() {}

  /**
   * Finds quantiles.
   *
   * @param rows a table, whose numbers may be NaN: those are passed over
   * @param columns numbers of columns
   * @param probabilities in [0, 1]
   * @return {@code double[columns][probabilities]}; NaN for a column in which no row of positive
   *     weight has a value
   */
  public static double[][] of(Engine engine, Dataset rows, int[] columns, double... probabilities)
      throws IOException {
    double[][] quantiles = new double[columns.length][probabilities.length];
    if (columns.length == 0) {
      return quantiles;
    }
    List<Window> all = Arrays.stream(columns).mapToObj(Window::all).toList();
    WindowSums first = engine.fold(rows, new LookInWindows(all));
    List<Target> targets = new ArrayList<>(); // two for each quantile
    for (int i = 0; i < columns.length; i++) {
      RankSummary inside = first.inside(i);
      for (double probability : probabilities) {
        double place = Math.floor(place(probability, inside.weight()));
        targets.add(new Target(columns[i], place));
        targets.add(new Target(columns[i], Math.min(place + 1, Math.max(0, inside.weight() - 1))));
      }
      for (Target target :
          targets.subList(targets.size() - 2 * probabilities.length, targets.size())) {
        if (inside.size() > 0) {
          target.look(inside, 0);
        } else {
          target.value = Double.POSITIVE_INFINITY;
        }
      }
    }
    narrow(engine, rows, targets);
    for (int i = 0; i < columns.length; i++) {
      double weight = first.inside(i).weight();
      for (int q = 0; q < probabilities.length; q++) {
        int at = 2 * (i * probabilities.length + q);
        double low = targets.get(at).value;
        double high = targets.get(at + 1).value;
        double place = place(probabilities[q], weight);
        quantiles[i][q] = weight == 0 ? Double.NaN : between(low, high, place - Math.floor(place));
      }
    }
    return quantiles;
  }

  /**
   * Quantiles of a column of zeros and ones.
   *
   * @param weight of all rows, positive
   * @param ones weight of the rows that have a 1
   */
  public static double[] ofIndicator(double weight, double ones, double... probabilities) {
    double zeros = weight - ones;
    return Arrays.stream(probabilities)
        .map(
            probability -> {
              double place = place(probability, weight);
              double low = Math.floor(place);
              double high = Math.min(low + 1, Math.max(0, weight - 1));
              return between(zeros > low ? 0 : 1, zeros > high ? 0 : 1, place - low);
            })
        .toArray();
  }

  private static double place(double probability, double weight) {
    return Math.max(0, probability * (weight - 1));
  }

  /** Two values next to each other, so that nothing overflows that does not have to. */
  private static double between(double low, double high, double part) {
    return part == 0 || low == high ? low : low * (1 - part) + high * part;
  }

  private static void narrow(Engine engine, Dataset rows, List<Target> targets) throws IOException {
    List<Target> open = targets.stream().filter(Target::isOpen).toList();
    for (int pass = 1; !open.isEmpty(); pass++) {
      if (pass > MOST_PASSES) {
        throw new IllegalStateException("order statistics were not found in " + pass + " passes");
      }
      Map<Window, Integer> places = new HashMap<>();
      List<Window> windows = new ArrayList<>();
      for (Target target : open) {
        if (places.putIfAbsent(target.window, windows.size()) == null) {
          windows.add(target.window);
        }
      }
      WindowSums sums = engine.fold(rows, new LookInWindows(windows));
      for (Target target : open) {
        int place = places.get(target.window);
        target.look(sums.inside(place), sums.before(place));
      }
      open = targets.stream().filter(Target::isOpen).toList();
    }
  }
}
