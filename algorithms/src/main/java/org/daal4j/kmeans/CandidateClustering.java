package org.daal4j.kmeans;

import java.io.IOException;

/** Clusters the weighted candidates of k-means|| in the driver. */
@FunctionalInterface
interface CandidateClustering {

  /**
   * Chooses centroids.
   *
   * @param points at least {@code clusters} points
   * @param clusters number of clusters, k
   * @param seed seed of all draws
   * @return {@code double[k][p]}
   */
  double[][] cluster(WeightedPoints points, int clusters, long seed) throws IOException;

  /** The way of an option. */
  static CandidateClustering of(Recluster recluster) {
    return switch (recluster) {
      case BEST -> new BestOfTries();
      case PLUS_PLUS ->
          (points, clusters, seed) -> new PointSeeding(points, 1, seed, 0).choose(clusters);
    };
  }
}
