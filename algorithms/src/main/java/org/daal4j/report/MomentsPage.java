package org.daal4j.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.PartialSize;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Histogram;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.SmallMultiples;
import org.daal4j.picture.Table;

/** Moments as a table and, where there are rows, a histogram of each column. */
public final class MomentsPage implements ModelPage<MomentsModel> {

  /** Skewness beyond which a column is said to lean to one side. */
  private static final double SKEWED = 1;

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "histograms for the report"));
  }

  @Override
  public PartialSize size() {
    long bytes = 8L * CountBins.MOST_COLUMNS * (2 * CountBins.BINS + 2);
    return new PartialSize(1, p -> bytes, p -> 0);
  }

  @Override
  public Page draw(MomentsModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Page drawn = page.section("Columns", sentence(model));
    if (rows.isPresent()) {
      drawn = drawn.picture(histograms(model, rows.get()));
    }
    return drawn.table("Moments", table(model).inFile("moments.csv"));
  }

  private static String sentence(MomentsModel model) {
    List<ColumnMoments> moments = model.moments();
    List<String> names = model.columns().features();
    long constant = moments.stream().filter(m -> m.minimum() == m.maximum()).count();
    int most = 0;
    for (int j = 0; j < moments.size(); j++) {
      most = skewness(moments, j) > skewness(moments, most) ? j : most;
    }
    String skewed =
        skewness(moments, most) > SKEWED
            ? "The most lopsided column is "
                + names.get(most)
                + ", whose skewness is "
                + Figures.number(moments.get(most).skewness())
                + "."
            : "No column is lopsided: no skewness is below -1 or above 1.";
    return (constant == 0 ? "" : Words.count(constant, "column") + " of one value only. ") + skewed;
  }

  private static double skewness(List<ColumnMoments> moments, int column) {
    double skewness = Math.abs(moments.get(column).skewness());
    return Double.isNaN(skewness) ? 0 : skewness;
  }

  private static Picture histograms(MomentsModel model, ReportRows rows) throws IOException {
    List<ColumnMoments> moments =
        model.moments().subList(0, Math.min(CountBins.MOST_COLUMNS, model.moments().size()));
    CountBins bins =
        new CountBins(
            rows.columns(),
            each(moments, ColumnMoments::minimum),
            each(moments, ColumnMoments::maximum));
    BinCounts counts = rows.fold(bins);
    SmallMultiples multiples = new SmallMultiples("Histograms", "column");
    long outside = 0;
    for (int j = 0; j < moments.size(); j++) {
      if (!(moments.get(j).minimum() <= moments.get(j).maximum())) {
        continue; // of no row that counts
      }
      outside = Math.max(outside, counts.outside(j));
      multiples = multiples.plot(histogram(model, j, bins, counts), told(moments.get(j)));
    }
    return multiples.picture(
        "Numbers of rows in "
            + CountBins.BINS
            + " bins of equal width from the least to the greatest value of each column"
            + (moments.size() < model.moments().size()
                ? ", of the first "
                    + moments.size()
                    + " of "
                    + Figures.count(model.moments().size())
                    + " columns."
                : ".")
            + (outside > 0
                ? " Up to "
                    + Words.count(outside, "row")
                    + " of a column lie outside of what the moments are of, and are not drawn."
                : ""));
  }

  private static Histogram histogram(
      MomentsModel model, int column, CountBins bins, BinCounts counts) {
    String name = model.columns().features().get(column);
    double[] edges = bins.edges(column);
    double[] rows = counts.rows(column);
    double first = edges[0];
    double last = edges[CountBins.BINS];
    return first < last
        ? new Histogram(name, name, edges, rows)
        : new Histogram(
            name, name, new double[] {first, last}, new double[] {Arrays.stream(rows).sum()});
  }

  private static String told(ColumnMoments moments) {
    return "From "
        + Figures.number(moments.minimum())
        + " to "
        + Figures.number(moments.maximum())
        + ", mean "
        + Figures.number(moments.mean())
        + (Double.isNaN(moments.standardDeviation())
            ? "."
            : ", standard deviation " + Figures.number(moments.standardDeviation()) + ".");
  }

  private static Table table(MomentsModel model) {
    List<ColumnMoments> moments = model.moments();
    return new Table()
        .texts("column", model.columns().features())
        .counts("rows", moments.stream().mapToLong(ColumnMoments::count).toArray())
        .numbers("minimum", each(moments, ColumnMoments::minimum))
        .numbers("maximum", each(moments, ColumnMoments::maximum))
        .numbers("mean", each(moments, ColumnMoments::mean))
        .numbers("standard deviation", each(moments, ColumnMoments::standardDeviation))
        .numbers("skewness", each(moments, ColumnMoments::skewness))
        .numbers("kurtosis", each(moments, ColumnMoments::kurtosis))
        .counts("not 0", moments.stream().mapToLong(ColumnMoments::numNonzeros).toArray());
  }

  private static double[] each(
      List<ColumnMoments> moments, ToDoubleFunction<ColumnMoments> number) {
    return moments.stream().mapToDouble(number).toArray();
  }
}
