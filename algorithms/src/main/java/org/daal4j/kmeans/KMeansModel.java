package org.daal4j.kmeans;

import java.util.List;

/**
 * Result of k-means.
 *
 * @param columns names of the columns, p
 * @param centroids the centroids, {@code double[k][p]}
 * @param clusterRows rows of each cluster, {@code long[k]}
 * @param clusterObjectives weighted sum of squared distances to the centroid for each cluster,
 *     {@code double[k]}
 * @param objective sum of {@code clusterObjectives}, at these centroids
 * @param iterations updates of the centroids
 * @param converged whether the objective had settled before the iterations ran out
 * @param history the objective after each update, from the starting centroids (iteration 0) on
 * @param rows number of rows, n
 * @param passes passes over the rows, those before a resume included
 * @param warnings sentences a user should read
 */
public record KMeansModel(
    List<String> columns,
    double[][] centroids,
    long[] clusterRows,
    double[] clusterObjectives,
    double objective,
    int iterations,
    boolean converged,
    List<Iteration> history,
    long rows,
    int passes,
    List<String> warnings) {

  /**
   * One evaluation of centroids.
   *
   * @param iteration number of updates before it
   * @param objective sum of squared distances at these centroids
   * @param seconds wall time of the pass
   */
  public record Iteration(int iteration, double objective, double seconds) {}
}
