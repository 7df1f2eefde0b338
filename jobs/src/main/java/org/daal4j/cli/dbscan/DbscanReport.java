package org.daal4j.cli.dbscan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.dbscan.DbscanModel;
import org.daal4j.dbscan.DbscanResult;
import org.daal4j.dbscan.EpsilonSuggestion;

/** What the verb tells of its result. */
final class DbscanReport {

  private static final int MOST_CLUSTERS = 30;
  private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1.0);

  private DbscanReport() {}

  static void tell(DbscanResult result, RunFacts run, Page page) {
    if (result instanceof DbscanModel model) {
      tell(model, run, page);
    } else {
      tell((EpsilonSuggestion) result, run, page);
    }
  }

  private static void tell(DbscanModel model, RunFacts run, Page page) {
    page.line(
        "%s: %,d rows, %,d columns, %,d clusters",
        run.verb(), run.rows(), run.columns(), model.clusters());
    page.line();
    if (model.clusters() > 0) {
      page.table(clusters(model));
      page.line();
    }
    page.line("core rows   %,d of %,d", model.coreRows(), model.rows());
    page.line("noise       %,d rows", model.noiseRows());
  }

  private static Table clusters(DbscanModel model) {
    return new Table("clusters.csv", MOST_CLUSTERS)
        .numbers("cluster", 9, "%d", IntStream.range(0, model.clusters()).boxed().toList())
        .numbers("rows", 15, "%,d", Arrays.stream(model.clusterRows()).boxed().toList())
        .numbers("core rows", 15, "%,d", Arrays.stream(model.clusterCoreRows()).boxed().toList());
  }

  private static void tell(EpsilonSuggestion found, RunFacts run, Page page) {
    page.line(
        "%s: %,d rows, %,d columns, distances of %,d rows to %,d neighbours, themselves counted",
        run.verb(), run.rows(), run.columns(), found.sampledRows(), found.minObservations());
    page.line();
    List<Double> known =
        SHARES.stream().filter(share -> !Double.isNaN(found.distanceOf(share))).toList();
    if (!known.isEmpty()) {
      page.table(
          new Table("kDistances.csv", SHARES.size())
              .numbers("% of the rows", 15, "%.0f", known.stream().map(s -> 100 * s).toList())
              .numbers("within", 15, "%.6g", known.stream().map(found::distanceOf).toList()));
      page.line();
    }
    if (found.epsilon().isEmpty()) {
      page.line(
          "epsilon     none is suggested: %s",
          found.distances().length == 0
              ? "no row has as many neighbours"
              : "no distance is above 0");
      return;
    }
    double epsilon = found.epsilon().getAsDouble();
    page.line(
        "epsilon     %s is suggested; %.1f %% of the rows are core then",
        ShortestDecimal.format(epsilon), 100 * found.shareWithin(epsilon));
    page.line(
        "next        the same command with --epsilon %s instead of --suggest",
        ShortestDecimal.format(epsilon));
  }
}
