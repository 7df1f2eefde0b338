package org.daal4j.kmeans.nearest;

import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * Finds the nearest centroid of each row of a tile, as {@link NearestCentroid} does, and how far
 * the nearest of the others is. All distances are measured: 3kp flops a row. Holds scratch memory:
 * one instance for each thread.
 */
public final class TwoNearest {

  /** Centroids whose distances are kept at a time. */
  private static final int GROUP = 64;

  private final CentroidTable centroids;
  private final DirectNearest[] groups; // of GROUP centroids each, the last of fewer
  private final int[] nearest; // int[tile]
  private final double[] least; // double[tile]
  private final double[] second; // double[tile]
  private SparseDistances sparse;

  /** Of at least one centroid. */
  public TwoNearest(CentroidTable centroids) {
    this.centroids = centroids;
    int k = centroids.clusters();
    groups = new DirectNearest[(k + GROUP - 1) / GROUP];
    for (int g = 0; g < groups.length; g++) {
      int first = g * GROUP;
      int[] members = new int[Math.min(GROUP, k - first)];
      Arrays.setAll(members, c -> first + c);
      groups[g] = new DirectNearest(centroids.choose(members));
    }
    int tile = groups[0].tileRows();
    nearest = new int[tile];
    least = new double[tile];
    second = new double[tile];
  }

  /** Most rows of one call of {@link #find}. */
  public int tileRows() {
    return nearest.length;
  }

  /**
   * Finds them for some rows.
   *
   * @param fromRow first row
   * @param rows how many, at most {@link #tileRows()}
   */
  public void find(RowBlock block, int fromRow, int rows) {
    Arrays.fill(nearest, 0, rows, 0);
    Arrays.fill(least, 0, rows, Double.POSITIVE_INFINITY);
    Arrays.fill(second, 0, rows, Double.POSITIVE_INFINITY);
    if (block instanceof DenseRows dense) {
      for (int g = 0; g < groups.length; g++) {
        groups[g].find(dense, fromRow, rows);
        take(groups[g], g * GROUP, rows);
      }
    } else {
      findSparse((SparseRows) block, fromRow, rows);
    }
  }

  private void take(DirectNearest group, int first, int rows) {
    double[] found = group.squaredDistances();
    for (int i = 0; i < rows; i++) {
      if (found[i] < least[i]) {
        nearest[i] = first + group.nearest()[i];
      }
    }
    int size = Math.min(GROUP, centroids.clusters() - first);
    for (int c = 0; c < size; c++) {
      lower(least, second, group.distances(c), rows);
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void lower(double[] least, double[] second, double[] distances, int rows) {
    for (int i = 0; i < rows; i++) {
      second[i] = Math.min(second[i], Math.max(least[i], distances[i]));
      least[i] = Math.min(least[i], distances[i]);
    }
  }

  private void findSparse(SparseRows block, int fromRow, int rows) {
    if (sparse == null) {
      sparse = new SparseDistances(centroids);
    }
    sparse.find(block, fromRow, rows, nearest, least);
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < centroids.clusters(); c++) {
        if (c != nearest[i]) {
          second[i] = Math.min(second[i], sparse.between(block, fromRow + i, c));
        }
      }
    }
  }

  /** Index of the nearest centroid for each row, {@code int[tileRows]}; not a copy. */
  public int[] nearest() {
    return nearest;
  }

  /** Squared distance to it, {@code double[tileRows]}; not a copy. */
  public double[] squaredDistances() {
    return least;
  }

  /**
   * Squared distance to the nearest other centroid, {@code double[tileRows]}; not a copy. Infinite
   * when there is none, or beyond the range of a double.
   */
  public double[] secondSquaredDistances() {
    return second;
  }
}
