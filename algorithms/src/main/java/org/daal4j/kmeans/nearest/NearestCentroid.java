package org.daal4j.kmeans.nearest;

import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Finds the nearest centroid of each row of a tile: least {@link SquaredDistance}, ties to the
 * lowest index. All implementations give the same bits; sparse rows have {@link SparseDistances}.
 * Holds scratch memory: one instance for each thread.
 */
public abstract class NearestCentroid {

  /**
   * From so many columns and centroids on, a native matrix product is the faster way: below, its
   * product, search and check cost more than all distances in vector instructions do.
   */
  private static final int PRODUCT_COLUMNS = 64;

  private static final int PRODUCT_CLUSTERS = 32;

  private final CentroidTable centroids;
  private final int[] nearest;
  private final double[] squaredDistances;

  private SparseDistances sparse;

  NearestCentroid(CentroidTable centroids, int tileRows) {
    this.centroids = centroids;
    nearest = new int[tileRows];
    squaredDistances = new double[tileRows];
  }

  /** Bytes of a kernel: the centroids, as they are and as it needs them, and a tile of rows. */
  public static long bytes(int clusters, int columns) {
    return (long) Double.BYTES * columns * (2L * clusters + DirectNearest.tileRows(columns) + 2);
  }

  /** The faster kernel for so many centroids and columns in this process. */
  public static NearestCentroid of(CentroidTable centroids) {
    if (centroids.clusters() == 1) {
      return new OnlyCentroid(centroids);
    }
    boolean large =
        centroids.columns() >= PRODUCT_COLUMNS && centroids.clusters() >= PRODUCT_CLUSTERS;
    if (large && LinearAlgebra.isNative()) {
      return new PrunedNearest(centroids, LinearAlgebra.blas());
    }
    return GroupedNearest.mayPay(centroids.clusters())
        ? new GroupedNearest(centroids)
        : new DirectNearest(centroids);
  }

  /** Most rows of one call of {@link #find}. */
  public final int tileRows() {
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

  /**
   * As for rows of any form: a kernel may look at the whole block when its first row is asked for.
   */
  void find(DenseRows block, int fromRow, int rows) {
    find(block.values(), fromRow, rows);
  }

  /**
   * Finds the nearest centroids of some rows. Blocks are asked for from their first row on.
   *
   * @param fromRow first row
   * @param rows how many, at most {@link #tileRows()}
   */
  public final void find(RowBlock block, int fromRow, int rows) {
    if (block instanceof DenseRows dense) {
      find(dense, fromRow, rows);
      return;
    }
    sparse().find((SparseRows) block, fromRow, rows, nearest, squaredDistances);
  }

  private SparseDistances sparse() {
    if (sparse == null) {
      sparse = new SparseDistances(centroids);
    }
    return sparse;
  }

  /** The {@link SquaredDistance} of a row from a centroid. */
  public final double squaredDistance(RowBlock block, int row, int centroid) {
    if (block instanceof SparseRows sparseRows) {
      return sparse().exactly(sparseRows, row, centroid);
    }
    int p = centroids.columns();
    double[] values = ((DenseRows) block).values();
    return SquaredDistance.between(values, row * p, centroids.values(), centroid * p, p);
  }

  /** Index of the nearest centroid for each row of the tile, {@code int[tileRows]}; not a copy. */
  public final int[] nearest() {
    return nearest;
  }

  /**
   * Squared distance to the nearest centroid for each row of the tile, {@code double[tileRows]};
   * not a copy: of sparse rows right to 2^-50, of dense ones the bits of {@link SquaredDistance}.
   * Infinite when it is beyond the range of a double.
   */
  public final double[] squaredDistances() {
    return squaredDistances;
  }
}
