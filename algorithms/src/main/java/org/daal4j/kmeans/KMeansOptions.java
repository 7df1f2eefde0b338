package org.daal4j.kmeans;

/**
 * Options of k-means.
 *
 * @param clusters number of clusters, k
 * @param initialization how starting centroids are chosen
 * @param rounds rounds of {@link Initialization#PARALLEL_PLUS}
 * @param oversampling candidates a round, as a multiple of k
 * @param trials candidates tried for each centroid of {@link Initialization#PLUS_PLUS}; the best
 *     stays
 * @param recluster last step of {@link Initialization#PARALLEL_PLUS}
 * @param seed seed of the Mersenne Twister, 0 to 2^32 - 1
 * @param maxIterations most updates of the centroids
 * @param accuracyThreshold iterations stop when the objective changes by no more than this
 */
public record KMeansOptions(
    int clusters,
    Initialization initialization,
    int rounds,
    double oversampling,
    int trials,
    Recluster recluster,
    long seed,
    int maxIterations,
    double accuracyThreshold) {

  /** The defaults of the command line for so many clusters. */
  public static KMeansOptions of(int clusters) {
    return new KMeansOptions(
        clusters, Initialization.PARALLEL_PLUS, 2, 2, 1, Recluster.BEST, 777777, 100, 0);
  }
}
