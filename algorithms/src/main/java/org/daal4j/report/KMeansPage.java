package org.daal4j.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.PartialSize;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansModel.Iteration;
import org.daal4j.model.ModelNumbers;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;
import org.daal4j.sample.SampleRows;

/**
 * Clusters: how the objective fell, how large they are, how their centroids differ and, where there
 * are rows, a sample of them in the plane in which it varies most.
 */
public final class KMeansPage implements ModelPage<KMeansModel> {

  /** From this ratio of the first to the last objective on their axis is logarithmic. */
  private static final double STEEP = 30;

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "sample of rows for the report"));
  }

  @Override
  public PartialSize size() {
    return SampleRows.sizeOf();
  }

  @Override
  public Page draw(KMeansModel model, Page page, Optional<ReportRows> rows) throws IOException {
    List<String> columns = model.columns().features();
    Page begun =
        model.selection().map(compared -> new SelectionSection(compared).addTo(page)).orElse(page);
    Page drawn = begun.section("Clusters", "").picture(objective(model)).picture(sizes(model));
    if (rows.isEmpty()) {
      double[] weights = Arrays.stream(model.clusterRows()).asDoubleStream().toArray();
      drawn = drawn.picture(Centroids.among(columns, model.centroids(), weights).picture());
    } else {
      RowSample sample = rows.get().sample();
      double[][] centroids =
          rows.get()
              .scaling()
              .map(scaling -> scaling.scale(model.centroids()))
              .orElse(model.centroids());
      drawn = withSample(drawn, columns, centroids, sample);
    }
    return drawn
        .table("Clusters", clusters(model).inFile("clusters.csv"))
        .section("Centroids", "")
        .table("Centroids", centroids(columns, model.centroids()).inFile("centroids.csv"));
  }

  private static Page withSample(
      Page page, List<String> columns, double[][] centroids, RowSample sample) {
    List<Sampled> rows = sample.sampled();
    if (rows.isEmpty()) {
      return page.text("No row of the table counts, so that none is shown.");
    }
    List<Spread> spreads = new ArrayList<>();
    double[] weights = rows.stream().mapToDouble(row -> row.weight() * row.count()).toArray();
    for (int j = 0; j < columns.size(); j++) {
      int column = j;
      double[] values = rows.stream().mapToDouble(row -> row.values()[column]).toArray();
      spreads.add(Spread.of(values, weights));
    }
    String measured = "that of " + Words.of(sample);
    return page.picture(new Centroids(columns, centroids, spreads, measured).picture())
        .picture(new ClusterPlane(centroids, sample).picture());
  }

  private static Picture objective(KMeansModel model) {
    List<Iteration> history = model.history();
    double[] x = history.stream().mapToDouble(Iteration::iteration).toArray();
    double[] y = history.stream().mapToDouble(Iteration::objective).toArray();
    double first = y.length == 0 ? model.objective() : y[0];
    LineChart chart =
        new LineChart("Objective by iteration", "iteration", "sum of squared distances")
            .line("objective", x, y);
    boolean steep = model.objective() > 0 && first / model.objective() > STEEP;
    String caption =
        model.iterations() == 0
            ? "The sum of squared distances of the rows to their centroids is "
                + Figures.number(model.objective())
                + "."
            : "The sum of squared distances of the rows to their centroids fell from "
                + Figures.number(first)
                + " to "
                + Figures.number(model.objective())
                + " in "
                + Words.count(model.iterations(), "iteration")
                + (model.converged() ? " and had settled." : " and had not settled.");
    return (steep ? chart.logY() : chart).picture(caption).inFile("iterations.csv");
  }

  private static Picture sizes(KMeansModel model) {
    long[] sizes = model.clusterRows();
    int largest = 0;
    int smallest = 0;
    for (int c = 0; c < sizes.length; c++) {
      largest = sizes[c] > sizes[largest] ? c : largest;
      smallest = sizes[c] < sizes[smallest] ? c : smallest;
    }
    long total = Arrays.stream(sizes).sum();
    String caption =
        sizes.length == 1
            ? "The only cluster has all " + Words.count(total, "row") + "."
            : "The largest cluster, "
                + largest
                + ", has "
                + Figures.count(sizes[largest])
                + " of "
                + Words.count(total, "row")
                + (total > 0 ? " (" + Figures.share((double) sizes[largest] / total) + ")" : "")
                + "; the smallest, "
                + smallest
                + ", has "
                + Figures.count(sizes[smallest])
                + ".";
    return BarChart.horizontal(
            "Sizes of the clusters",
            "cluster",
            "rows",
            Words.numbered("", sizes.length),
            Arrays.stream(sizes).asDoubleStream().toArray())
        .picture(caption)
        .inFile("clusters.csv");
  }

  private static Table clusters(KMeansModel model) {
    double[] mean =
        IntStream.range(0, model.clusterRows().length)
            .mapToDouble(c -> Math.sqrt(model.clusterObjectives()[c] / model.clusterRows()[c]))
            .map(distance -> Double.isNaN(distance) ? 0 : distance)
            .toArray();
    return new Table()
        .texts("cluster", Words.numbered("", model.clusterRows().length))
        .counts("rows", model.clusterRows())
        .numbers("sum of squared distances", model.clusterObjectives())
        .numbers("root of the mean", mean);
  }

  /** The numbers of centroids, one a row. */
  static Table centroids(List<String> columns, double[][] centroids) {
    Table table = new Table().texts("cluster", Words.numbered("", centroids.length));
    for (int j = 0; j < columns.size(); j++) {
      table = table.numbers(columns.get(j), ModelNumbers.column(centroids, j));
    }
    return table;
  }
}
