package org.daal4j.kmeans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.kmeans.evaluation.ClusterSums;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.evaluation.Magnitude;
import org.daal4j.kmeans.nearest.CentroidTable;

/**
 * The best of several tries: greedy k-means++ seedings (2 + ⌊ln k⌋ trials), each improved by
 * weighted Lloyd iterations. The tries run in parallel; the least objective wins, near ties go to
 * the first try, so threads do not matter.
 *
 * <p>Why: what decides the quality of k-means|| is this last step on the few candidates, and it
 * costs no pass. Small problems get more tries than the ten that large ones get.
 */
final class BestOfTries implements CandidateClustering {

  private static final int LEAST_TRIES = 10;
  private static final int MOST_TRIES = 40;

  /** Multiplications that all tries together may cost before their number falls to the least. */
  private static final double BUDGET = 1e9;

  private static final int MOST_ITERATIONS = 100;

  /** A try ends when an iteration improves the objective by less than this part. */
  private static final double SETTLED = 1e-6;

  private record Try(double[][] centroids, double objective) {}

  @Override
  public double[][] cluster(WeightedPoints points, int clusters, long seed) throws IOException {
    int trials = 2 + (int) Math.log(clusters);
    double cost = (double) points.count() * clusters * points.columns() * (trials + 20);
    int tries = (int) Math.max(LEAST_TRIES, Math.min(MOST_TRIES, BUDGET / cost));
    try {
      List<Try> all =
          IntStream.range(0, tries)
              .parallel()
              .mapToObj(number -> attempt(points, clusters, trials, seed, number))
              .toList();
      double least = all.stream().mapToDouble(Try::objective).min().orElseThrow();
      // Tries often end at the same optimum with other last digits, which depend on the splits.
      return all.stream()
          .filter(found -> found.objective() <= least * (1 + SETTLED))
          .findFirst()
          .orElseThrow()
          .centroids();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Try attempt(
      WeightedPoints points, int clusters, int trials, long seed, int number) {
    try {
      // Number 0 is the stream of the plain seeding.
      PointSeeding seeding = new PointSeeding(points, trials, seed, number + 1);
      return lloyd(points, seeding.choose(clusters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Try lloyd(WeightedPoints points, double[][] start) throws IOException {
    double[] shift = points.rows().row(0);
    double[][] centroids = start;
    double before = Double.POSITIVE_INFINITY;
    for (int iteration = 0; ; iteration++) {
      ClusterSums sums = new ClusterSums(new CentroidTable(centroids, shift), start.length);
      sums.add(points.rows());
      Evaluation evaluation = sums.evaluation();
      double objective = Magnitude.requireFinite(evaluation.objective());
      boolean settled = evaluation.emptyClusters() == 0 && !(objective < before * (1 - SETTLED));
      if (settled || iteration == MOST_ITERATIONS) {
        return new Try(centroids, objective);
      }
      before = objective;
      centroids = evaluation.nextCentroids(row -> points.rows().row((int) row));
    }
  }
}
