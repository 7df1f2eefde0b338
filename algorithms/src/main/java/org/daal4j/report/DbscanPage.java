package org.daal4j.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.PartialSize;
import org.daal4j.dbscan.DbscanModel;
import org.daal4j.dbscan.DbscanResult;
import org.daal4j.dbscan.EpsilonSuggestion;
import org.daal4j.dbscan.KDistances;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;
import org.daal4j.sample.RowSample;

/**
 * Clusters by density: how large they are, how many rows are noise and, where there are rows, how
 * far those of a sample have their M-th nearest row, by which a radius is chosen.
 */
public final class DbscanPage implements ModelPage<DbscanResult> {

  private static final int MOST_BARS = 40;

  /** From this ratio of the largest to the middle distance on their axis is logarithmic. */
  private static final double STEEP = 30;

  private final boolean takesRows;

  /** Of a saved result, or one to be. */
  public DbscanPage(boolean takesRows) {
    this.takesRows = takesRows;
  }

  /** Of a result. */
  public static DbscanPage of(DbscanResult result) {
    return new DbscanPage(
        result instanceof DbscanModel model && takesRows(model.minObservations()));
  }

  /** Whether the page of clusters has something to tell of rows. */
  public static boolean takesRows(long minObservations) {
    return minObservations <= KDistances.MOST_OBSERVATIONS;
  }

  @Override
  public List<Pass> passes() {
    return takesRows
        ? List.of(
            new Pass(true, "sample of rows for the report"),
            new Pass(true, "distances to neighbours for the report"))
        : List.of();
  }

  @Override
  public PartialSize size() {
    return KDistances.size();
  }

  @Override
  public Page draw(DbscanResult result, Page page, Optional<ReportRows> rows) throws IOException {
    return result instanceof DbscanModel model
        ? draw(model, page, rows)
        : draw((EpsilonSuggestion) result, page);
  }

  private Page draw(DbscanModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Page drawn = page.section("Clusters", "");
    if (model.clusters() == 0) {
      drawn =
          drawn.text(
              "No row is core: of all "
                  + Words.count(model.rows(), "row")
                  + ", none has neighbours enough within "
                  + Figures.number(model.epsilon())
                  + ".");
    } else {
      drawn = drawn.picture(sizes(model));
    }
    if (takesRows && rows.isPresent()) {
      drawn = withDistances(drawn, model, rows.get());
    }
    return model.clusters() == 0
        ? drawn
        : drawn.table(
            "Clusters",
            new Table()
                .texts("cluster", Words.numbered("", model.clusters()))
                .counts("rows", model.clusterRows())
                .counts("core rows", model.clusterCoreRows())
                .inFile("clusters.csv"));
  }

  private static Page withDistances(Page page, DbscanModel model, ReportRows rows)
      throws IOException {
    RowSample sample = rows.sample();
    KDistances found = KDistances.of(rows.engine(), rows.rows(), sample, model.minObservations());
    if (found.distances().length == 0) {
      return page.text(
          "No row has "
              + Words.count(model.minObservations(), "neighbour")
              + ", so that no row is core for any radius.");
    }
    String caption =
        "Of "
            + sampled(found.whole(), found.sampled(), found.rows())
            + ", "
            + Figures.share(found.shareWithin(model.epsilon()))
            + " have their "
            + Words.ordinal(model.minObservations())
            + " nearest row, themselves counted, within the chosen radius, "
            + Figures.number(model.epsilon())
            + ": they are core. Of all rows of the fit "
            + Figures.share((double) model.coreRows() / model.rows())
            + " are.";
    return page.picture(
        curve(model.minObservations(), found.shares(), found.distances())
            .line("chosen radius", ends(found.shares()), both(model.epsilon()))
            .picture(caption));
  }

  private static String sampled(boolean whole, int sampled, long rows) {
    return whole
        ? "all " + Words.count(rows, "row")
        : Figures.count(sampled)
            + " different rows of "
            + Figures.count(rows)
            + ", drawn by a hash of their values";
  }

  private static double[] ends(double[] shares) {
    return new double[] {shares[0], shares[shares.length - 1]};
  }

  private static double[] both(double radius) {
    return new double[] {radius, radius};
  }

  private static LineChart curve(long minObservations, double[] shares, double[] distances) {
    String ordinal = Words.ordinal(minObservations);
    LineChart chart =
        new LineChart(
                "Distances to the " + ordinal + " nearest row",
                "share of the rows",
                "distance to the " + ordinal + " nearest row")
            .line("distance", shares, distances);
    double middle = distances[distances.length / 2];
    return distances[0] > 0 && distances[distances.length - 1] / middle > STEEP
        ? chart.logY()
        : chart;
  }

  private static Page draw(EpsilonSuggestion found, Page page) {
    Page drawn = page.section("Radius", "");
    if (found.distances().length == 0) {
      return drawn.text(
          "No row has "
              + Words.count(found.minObservations(), "neighbour")
              + ", so that no row is core for any radius.");
    }
    LineChart chart = curve(found.minObservations(), found.shares(), found.distances());
    if (found.epsilon().isEmpty()) {
      return drawn.picture(
          chart.picture("All distances are 0: any radius will do.").inFile("kDistances.csv"));
    }
    double radius = found.epsilon().getAsDouble();
    String caption =
        "The knee of the curve suggests a radius of "
            + Figures.number(radius)
            + ", with which "
            + Figures.share(found.shareWithin(radius))
            + " of the rows are core: those that have their "
            + Words.ordinal(found.minObservations())
            + " nearest row, themselves counted, within it.";
    return drawn.picture(
        chart
            .line("suggested radius", ends(found.shares()), both(radius))
            .picture(caption)
            .inFile("kDistances.csv"));
  }

  private static Picture sizes(DbscanModel model) {
    int shown = Math.min(MOST_BARS, model.clusters());
    double[] sizes = Arrays.stream(model.clusterRows()).limit(shown).asDoubleStream().toArray();
    int largest = 0;
    for (int c = 0; c < model.clusters(); c++) {
      largest = model.clusterRows()[c] > model.clusterRows()[largest] ? c : largest;
    }
    String caption =
        Words.count(model.clusters(), "cluster")
            + ": the largest, "
            + largest
            + ", has "
            + Figures.count(model.clusterRows()[largest])
            + " of "
            + Words.count(model.rows(), "row")
            + "; "
            + Figures.count(model.noiseRows())
            + " ("
            + Figures.share((double) model.noiseRows() / model.rows())
            + ") are noise"
            + (shown < model.clusters() ? ". Shown are the first " + shown : "")
            + ".";
    return BarChart.horizontal(
            "Sizes of the clusters", "cluster", "rows", Words.numbered("", shown), sizes)
        .picture(caption)
        .inFile("clusters.csv");
  }
}
