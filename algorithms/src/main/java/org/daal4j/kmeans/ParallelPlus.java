package org.daal4j.kmeans;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.evaluation.Magnitude;

/**
 * k-means|| (Bahmani and others 2012, doi:10.14778/2180912.2180915): a few passes that each sample
 * oversampling·k candidates at once, one pass that weighs the candidates and sums the rows nearest
 * to each, then a clustering of those weighted means in the driver. When the rounds leave fewer
 * distinct candidates than clusters, more rounds follow.
 */
final class ParallelPlus implements Seeding {

  @Override
  public void choose(KMeansRun run) throws IOException {
    KMeansState state = run.state();
    if (state.centroids.length == 0) {
      PlusPlus.chooseFirst(run);
    }
    collect(run);
    state.centroids = cluster(run);
    state.chosenRows = new long[0];
  }

  private static void collect(KMeansRun run) throws IOException {
    KMeansState state = run.state();
    KMeansOptions options = run.options();
    double wanted = Math.rint(options.oversampling() * options.clusters());
    int sampleSize = (int) Math.max(1, Math.min(wanted, run.rows()));
    while (state.round < options.rounds() || state.centroids.length < options.clusters()) {
      double[][] sample =
          run.pass(
              new SampleCandidates(
                  run.table(state.centroids), sampleSize, options.seed(), state.round));
      int before = state.centroids.length;
      state.centroids = union(state.centroids, sample, run.shift().length);
      state.round++;
      run.save();
      if (state.centroids.length == before) {
        break; // every row is a candidate
      }
    }
  }

  private static double[][] union(double[][] candidates, double[][] sample, int columns) {
    DistinctRows distinct = new DistinctRows(candidates.length + sample.length, columns);
    distinct.add(DenseRows.of(candidates));
    if (sample.length > 0) {
      distinct.add(DenseRows.of(sample));
    }
    return distinct.rows();
  }

  private static double[][] cluster(KMeansRun run) throws IOException {
    KMeansOptions options = run.options();
    Evaluation weighed =
        run.pass(new EvaluateCentroids(run.table(run.state().centroids), 0, "k-means|| weighing"));
    Magnitude.requireFinite(weighed.objective());
    WeightedPoints points = WeightedPoints.meansOf(weighed);
    if (points.count() < options.clusters()) {
      throw Magnitude.vanished(); // there are as many distinct rows as clusters
    }
    return CandidateClustering.of(options.recluster())
        .cluster(points, options.clusters(), options.seed());
  }
}
