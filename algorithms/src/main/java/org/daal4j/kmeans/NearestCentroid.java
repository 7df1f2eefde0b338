package org.daal4j.kmeans;

import org.daal4j.linalg.LinearAlgebra;

/**
 * Finds the nearest centroid of each row of a tile: least {@link SquaredDistance}, ties to the
 * lowest index. All implementations give the same bits. Holds scratch memory: one instance for each
 * thread.
 */
abstract class NearestCentroid {

  /**
   * From so many columns and centroids on, a native matrix product is the faster way: below, its
   * product, search and check cost more than all distances in vector instructions do.
   */
  private static final int PRODUCT_COLUMNS = 32;

  private static final int PRODUCT_CLUSTERS = 16;

  private final int[] nearest;
  private final double[] squaredDistances;

  NearestCentroid(int tileRows) {
    nearest = new int[tileRows];
    squaredDistances = new double[tileRows];
  }

  /** The faster kernel for so many centroids and columns in this process. */
  static NearestCentroid of(CentroidTable centroids) {
    boolean large =
        centroids.columns() >= PRODUCT_COLUMNS && centroids.clusters() >= PRODUCT_CLUSTERS;
    return large && LinearAlgebra.isNative()
        ? new PrunedNearest(centroids, LinearAlgebra.blas())
        : new DirectNearest(centroids);
  }

  /** Most rows of one call of {@link #find}. */
  final int tileRows() {
    return nearest.length;
  }

  /**
   * Finds the nearest centroids of some rows.
   *
   * @param values row-major, {@code double[.. * p]}
   * @param fromRow first row
   * @param rows how many, at most {@link #tileRows()}
   */
  abstract void find(double[] values, int fromRow, int rows);

  /** Index of the nearest centroid for each row of the tile, {@code int[tileRows]}; not a copy. */
  final int[] nearest() {
    return nearest;
  }

  /**
   * Squared distance to the nearest centroid for each row of the tile, {@code double[tileRows]};
   * not a copy. Infinite when it is beyond the range of a double.
   */
  final double[] squaredDistances() {
    return squaredDistances;
  }
}
