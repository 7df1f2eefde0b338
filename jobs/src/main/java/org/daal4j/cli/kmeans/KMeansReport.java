package org.daal4j.cli.kmeans;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.StartingCentroids;

/** Tells a result of k-means, or of its initialisation, to a reader. */
record KMeansReport(RunFacts run) {

  private static final int MOST_CLUSTERS = 30;

  void print(StartingCentroids found, Page page) {
    printSizes(found.centroids().length, page);
  }

  void print(KMeansModel model, Page page) {
    printSizes(model.centroids().length, page);
    page.line();
    page.table(clusters(model));
    page.line();
    page.line(
        "objective   %s (sum of squared distances to the nearest centroid)",
        ShortestDecimal.format(model.objective()));
    page.line(
        "iterations  %d, %s",
        model.iterations(),
        model.converged() ? "converged" : "not converged (raise --max-iterations to go on)");
  }

  private void printSizes(int clusters, Page page) {
    page.line(
        "%s: %,d rows, %,d columns, %,d clusters", run.verb(), run.rows(), run.columns(), clusters);
  }

  private static Table clusters(KMeansModel model) {
    return new Table("clusters.csv", MOST_CLUSTERS)
        .numbers(
            "cluster", 9, "%d", IntStream.range(0, model.clusterRows().length).boxed().toList())
        .numbers("rows", 15, "%,d", Arrays.stream(model.clusterRows()).boxed().toList())
        .numbers(
            "sum of squared distances",
            24,
            "%.8g",
            Arrays.stream(model.clusterObjectives()).boxed().toList());
  }
}
