package org.daal4j.kmeans;

import org.daal4j.linalg.CacheLines;
import org.daal4j.linalg.VectorLoops;

/**
 * All distances by their formula, as {@link DirectNearest}, in the Vector API: sums, least distance
 * and centroid stay in registers. {@code double[tile * (p + 2)]} of scratch, taken when there are
 * dense rows.
 */
final class VectorNearest extends NearestCentroid {

  private final CentroidTable centroids;
  private final VectorLoops loops;
  private final int stride; // the rows of a tile, rounded up
  private double[] columns; // double[p, stride]
  private double[] squares; // double[stride]
  private double[] indices; // double[stride]
  private double touched; // see CacheLines

  VectorNearest(CentroidTable centroids, VectorLoops loops) {
    super(centroids, DirectNearest.tileRows(centroids.columns()));
    this.centroids = centroids;
    this.loops = loops;
    this.stride = (tileRows() + VectorLoops.ROWS - 1) / VectorLoops.ROWS * VectorLoops.ROWS;
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    int p = centroids.columns();
    if (columns == null) {
      columns = new double[Math.multiplyExact(p, stride)];
      squares = new double[stride];
      indices = new double[stride];
    }
    turn(values, fromRow, rows, p);
    loops.nearest(
        columns, stride, rows, p, centroids.values(), centroids.clusters(), squares, indices);
    System.arraycopy(squares, 0, squaredDistances(), 0, rows);
    int[] nearest = nearest();
    for (int i = 0; i < rows; i++) {
      nearest[i] = (int) indices[i];
    }
  }

  private void turn(double[] values, int fromRow, int rows, int p) {
    touched += CacheLines.load(values, fromRow * p, (fromRow + rows) * p);
    for (int j = 0; j < p; j++) {
      int column = j * stride;
      for (int i = 0, at = fromRow * p + j; i < rows; i++, at += p) {
        columns[column + i] = values[at];
      }
    }
  }
}
