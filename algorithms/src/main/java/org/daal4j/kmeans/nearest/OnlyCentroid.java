package org.daal4j.kmeans.nearest;

import java.util.Arrays;

/**
 * Distances from the only centroid there is, row after row: faster than to turn the rows for one
 * centroid. 3p flops a row; no scratch.
 */
final class OnlyCentroid extends NearestCentroid {

  private final double[] centroid; // double[p]

  OnlyCentroid(CentroidTable centroids) {
    super(centroids, DirectNearest.tileRows(centroids.columns()));
    this.centroid = centroids.values();
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    int p = centroid.length;
    double[] squared = squaredDistances();
    for (int i = 0, at = fromRow * p; i < rows; i++, at += p) {
      squared[i] = SquaredDistance.between(values, at, centroid, 0, p);
    }
    Arrays.fill(nearest(), 0, rows, 0);
  }
}
