package org.daal4j.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.daal4j.dbscan.DbscanModel;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/** Clusters by density: how large they are, and how many rows are noise. */
public final class DbscanPage implements ModelPage<DbscanModel> {

  private static final int MOST_BARS = 40;

  @Override
  public Page draw(DbscanModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Page drawn = page.section("Clusters", "");
    if (model.clusters() == 0) {
      return drawn.text(
          "No row is core: of all "
              + Words.count(model.rows(), "row")
              + ", none has neighbours enough within "
              + Figures.number(model.epsilon())
              + ".");
    }
    return drawn
        .picture(sizes(model))
        .table(
            "Clusters",
            new Table()
                .texts("cluster", Words.numbered("", model.clusters()))
                .counts("rows", model.clusterRows())
                .counts("core rows", model.clusterCoreRows())
                .inFile("clusters.csv"));
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
