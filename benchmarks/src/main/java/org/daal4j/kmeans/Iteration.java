package org.daal4j.kmeans;

import org.daal4j.core.Partial;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.kmeans.nearest.CentroidTable;

/** The partial of an iteration, for kernels of other packages. */
public final class Iteration {

  private Iteration() {}

  /**
   * A summary of no rows.
   *
   * @param centroids {@code double[k][p]}
   */
  public static Partial<?> partial(double[][] centroids) {
    CentroidTable table = new CentroidTable(centroids, new double[centroids[0].length]);
    return new EvaluateCentroids(table, centroids.length, "").newPartial();
  }
}
