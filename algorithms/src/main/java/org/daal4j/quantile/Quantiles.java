package org.daal4j.quantile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    if (columns.length == 0) {
      return new double[0][];
    }
    List<Window> all = Arrays.stream(columns).mapToObj(Window::all).toList();
    WindowSums first = engine.fold(rows, new LookInWindows(all));
    List<RankSummary> values = IntStream.range(0, columns.length).mapToObj(first::inside).toList();
    OrderSearch search = new OrderSearch(columns, values, probabilities);
    List<Window> windows = search.windows();
    for (int pass = 1; !windows.isEmpty(); pass++) {
      if (pass > MOST_PASSES) {
        throw new IllegalStateException("order statistics were not found in " + pass + " passes");
      }
      search.take(engine.fold(rows, new LookInWindows(windows)));
      windows = search.windows();
    }
    return search.quantiles();
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
              double place = OrderSearch.place(probability, weight);
              double low = Math.floor(place);
              double high = Math.min(low + 1, Math.max(0, weight - 1));
              return OrderSearch.between(zeros > low ? 0 : 1, zeros > high ? 0 : 1, place - low);
            })
        .toArray();
  }
}
