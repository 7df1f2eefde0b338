package org.daal4j.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.covariance.CovarianceModel.Pair;
import org.daal4j.picture.Figures;
import org.daal4j.picture.HeatMap;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/**
 * Correlations as a heat map, columns that go together beside each other, and the strongest of
 * them.
 */
public final class CovariancePage implements ModelPage<CovarianceModel> {

  /** Columns of the heat map. */
  private static final int MOST_COLUMNS = 200;

  private static final int PAIRS = 20;

  @Override
  public Page draw(CovarianceModel model, Page page, Optional<ReportRows> rows) {
    List<Pair> strongest = model.strongest(PAIRS);
    Page drawn = page.section("Correlations", "");
    if (model.size() > 1) {
      drawn = drawn.picture(correlations(model, strongest));
    }
    if (!strongest.isEmpty()) {
      drawn = drawn.table("Strongest correlations", pairs(model, strongest));
    }
    return drawn.section("Columns", "").table("Columns", columns(model));
  }

  private static Picture correlations(CovarianceModel model, List<Pair> strongest) {
    int[] shown = shown(model);
    int n = shown.length;
    double[][] correlations = new double[n][n];
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double correlation = model.correlation(shown[i], shown[j]);
        correlations[i][j] = correlation;
        // a constant column is as far from the others as can be
        distances[i][j] = Double.isNaN(correlation) ? 1 : 1 - Math.abs(correlation);
      }
    }
    int[] order = ClusterOrder.of(distances);
    List<String> names =
        Arrays.stream(order).mapToObj(i -> model.columns().features().get(shown[i])).toList();
    return HeatMap.diverging(
            "Correlations", names, names, ClusterOrder.reordered(correlations, order))
        .upTo(1)
        .withValues()
        .picture(caption(model, strongest, n))
        .inFile("correlation.csv");
  }

  private static String caption(CovarianceModel model, List<Pair> strongest, int shown) {
    String most =
        strongest.isEmpty()
            ? "No two columns have a correlation, since all but one are constant."
            : "The strongest correlation is that of "
                + name(model, strongest.get(0).i())
                + " and "
                + name(model, strongest.get(0).j())
                + ": "
                + Figures.number(strongest.get(0).correlation())
                + ".";
    String few =
        shown < model.size()
            ? " Shown are the "
                + shown
                + " columns of "
                + Figures.count(model.size())
                + " with the strongest ones."
            : "";
    return most
        + few
        + " Columns that go together, in the same or in opposite directions, stand beside each"
        + " other (average linkage of 1 - |r|).";
  }

  /** Those whose strongest correlation is strongest, in the order of the columns. */
  private static int[] shown(CovarianceModel model) {
    int p = model.size();
    if (p <= MOST_COLUMNS) {
      return IntStream.range(0, p).toArray();
    }
    double[] strongest = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = i + 1; j < p; j++) {
        double size = Math.abs(model.correlation(i, j));
        strongest[i] = size > strongest[i] ? size : strongest[i];
        strongest[j] = size > strongest[j] ? size : strongest[j];
      }
    }
    Comparator<Integer> strongestFirst = Comparator.comparingDouble(j -> -strongest[j]);
    return IntStream.range(0, p)
        .boxed()
        .sorted(strongestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(MOST_COLUMNS)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String name(CovarianceModel model, int column) {
    return model.columns().features().get(column);
  }

  private static Table pairs(CovarianceModel model, List<Pair> pairs) {
    return new Table()
        .texts("column", pairs.stream().map(pair -> name(model, pair.i())).toList())
        .texts("other column", pairs.stream().map(pair -> name(model, pair.j())).toList())
        .numbers("correlation", pairs.stream().mapToDouble(Pair::correlation).toArray());
  }

  private static Table columns(CovarianceModel model) {
    IntStream all = IntStream.range(0, model.size());
    return new Table()
        .texts("column", model.columns().features())
        .numbers("mean", all.mapToDouble(model::mean).toArray())
        .numbers(
            "standard deviation",
            IntStream.range(0, model.size()).mapToDouble(model::standardDeviation).toArray())
        .inFile("mean.csv and covariance.csv");
  }
}
