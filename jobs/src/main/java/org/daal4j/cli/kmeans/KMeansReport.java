package org.daal4j.cli.kmeans;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.kmeans.selection.Candidate;
import org.daal4j.kmeans.selection.Selection;

/** Tells a result of k-means, or of its initialisation, to a reader. */
record KMeansReport(RunFacts run) {

  private static final int MOST_CLUSTERS = 30;

  void print(StartingCentroids found, Page page) {
    printSizes(found.centroids().length, page);
  }

  void print(KMeansModel model, Page page) {
    printSizes(model.centroids().length, page);
    page.line();
    if (model.selection().isPresent()) {
      page.table(candidates(model.selection().get()));
      page.line();
    }
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

  private static Table candidates(Selection selection) {
    List<Candidate> all = selection.candidates();
    return new Table("selection.csv", MOST_CLUSTERS)
        .numbers("clusters", 9, "%d", all.stream().map(Candidate::clusters).toList())
        .numbers("objective", 14, "%.8g", all.stream().map(Candidate::objective).toList())
        .numbers("silhouette", 10, "%.4f", all.stream().map(Candidate::silhouette).toList())
        .numbers(
            "Calinski-Harabasz", 17, "%.6g", all.stream().map(Candidate::calinskiHarabasz).toList())
        .numbers("Davies-Bouldin", 14, "%.4f", all.stream().map(Candidate::daviesBouldin).toList())
        .names(
            "chosen",
            6,
            all.stream().map(one -> one.equals(selection.chosen()) ? "*" : "").toList());
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
