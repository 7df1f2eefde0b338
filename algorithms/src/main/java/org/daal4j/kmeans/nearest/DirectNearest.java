package org.daal4j.kmeans.nearest;

import java.util.Arrays;
import org.daal4j.core.DenseRows;

/**
 * All distances by their formula. A tile is turned to columns first, so that the inner loops run
 * over rows and the compiler makes vector instructions of them, those that find the least distance
 * and its centroid included. Centroids are taken {@value #GROUP} at a time. 3kp flops a row; {@code
 * double[tile * (p + min(k, GROUP) + 4)]} of scratch, taken when there are dense rows.
 */
final class DirectNearest extends NearestCentroid {

  private static final int GROUP = 64;

  /** Centroids whose distances stay in the first cache, with four columns of a tile. */
  private static final int BATCH = 5;

  private final CentroidTable centroids;

  private final double[] least; // double[tile]: of a group
  private final double[] index; // double[tile]: where in the group
  private double[][] own; // double[p][tile]
  private double[][] columns; // double[p][tile]: own, or those of all kernels
  private double[][] distances; // double[min(k, GROUP)][tile]
  private double touched;

  DirectNearest(CentroidTable centroids) {
    super(centroids, tileRows(centroids.columns()));
    this.centroids = centroids;
    this.least = new double[tileRows()];
    this.index = new double[tileRows()];
  }

  /** Loops long enough to pay for their start, tiles small enough for the caches and the heap. */
  static int tileRows(int columns) {
    int fewest = columns <= 1000 ? 64 : 32;
    return Math.max(fewest, Math.min(384, 8192 / Math.max(1, columns)) & -8);
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    reserve();
    columns = own;
    touched += TurnedRows.turn(values, fromRow, rows, columns);
    search(rows);
  }

  /** With rows that other kernels measure too, and that the first of them turns. */
  @Override
  void find(DenseRows block, int fromRow, int rows) {
    TurnedRows turned = fromRow % tileRows() == 0 ? TurnedRows.of(block) : null;
    if (turned == null) {
      find(block.values(), fromRow, rows);
      return;
    }
    reserve();
    columns = turned.tile(fromRow);
    search(rows);
  }

  /**
   * Finds the nearest centroids of rows that need not follow each other.
   *
   * @param starts where each row starts in the values
   * @param from first of the starts
   * @param rows how many, at most {@link #tileRows()}
   */
  void find(double[] values, int[] starts, int from, int rows) {
    reserve();
    columns = own;
    for (int j = 0; j < columns.length; j++) {
      double[] column = columns[j];
      for (int i = 0; i < rows; i++) {
        column[i] = values[starts[from + i] + j];
      }
    }
    search(rows);
  }

  /**
   * The squared distances of the rows found last from one of at most {@value #GROUP} centroids,
   * {@code double[tile]}; not a copy.
   */
  double[] distances(int cluster) {
    return distances[cluster];
  }

  private void reserve() {
    if (own == null) {
      own = new double[centroids.columns()][tileRows()];
      distances = new double[Math.min(GROUP, centroids.clusters())][tileRows()];
    }
  }

  private void search(int rows) {
    if (centroids.clusters() <= GROUP) {
      searchGroup(0, centroids.clusters(), rows);
      takeGroup(rows);
      return;
    }
    int[] nearest = nearest();
    double[] squared = squaredDistances();
    Arrays.fill(nearest, 0, rows, 0);
    Arrays.fill(squared, 0, rows, Double.POSITIVE_INFINITY);
    for (int first = 0; first < centroids.clusters(); first += GROUP) {
      searchGroup(first, Math.min(GROUP, centroids.clusters() - first), rows);
      for (int i = 0; i < rows; i++) {
        if (least[i] < squared[i]) {
          squared[i] = least[i];
          nearest[i] = first + (int) index[i];
        }
      }
    }
  }

  /** Takes the least distances of the only group; centroids of infinite ones are the first. */
  private void takeGroup(int rows) {
    int[] nearest = nearest();
    System.arraycopy(least, 0, squaredDistances(), 0, rows);
    for (int i = 0; i < rows; i++) {
      nearest[i] = least[i] < Double.POSITIVE_INFINITY ? (int) index[i] : 0;
    }
  }

  private void searchGroup(int first, int size, int rows) {
    Arrays.fill(least, 0, rows, Double.POSITIVE_INFINITY);
    Arrays.fill(index, 0, rows, size);
    for (int c = 0; c < size; c += BATCH) {
      measure(first, c, Math.min(c + BATCH, size), rows);
    }
    for (int c = 0; c < size; c++) {
      takeIndex(index, c, distances[c], least, rows);
    }
  }

  private static void lower(double[] least, double[] distances, int rows) {
    for (int i = 0; i < rows; i++) {
      least[i] = Math.min(least[i], distances[i]);
    }
  }

  /**
   * Lowers the index to c where the distance is the least: elsewhere the difference, even the least
   * there is, times 2^2000 is more than any index. Of infinite distances it makes NaN, and they are
   * no one's least.
   */
  private static void takeIndex(
      double[] index, double c, double[] distances, double[] least, int rows) {
    for (int i = 0; i < rows; i++) {
      index[i] = Math.min(index[i], c + (distances[i] - least[i]) * 0x1p1000 * 0x1p1000);
    }
  }

  /**
   * Distances from some centroids of a group. A few columns are taken for all of them before the
   * next, while they are in the first cache, and so are the distances.
   */
  private void measure(int first, int from, int to, int rows) {
    double[] values = centroids.values();
    int p = columns.length;
    int last = p - 1;
    for (int c = from; c < to; c++) {
      Arrays.fill(distances[c], 0, rows, 0);
    }
    for (int j = 0; j < p; j += p - j == 5 ? 5 : 4) {
      for (int c = from; c < to; c++) {
        addSquares(
            distances[c],
            rows,
            p - j == 5 ? 5 : Math.min(4, p - j),
            columns[j],
            columns[Math.min(j + 1, last)],
            columns[Math.min(j + 2, last)],
            columns[Math.min(j + 3, last)],
            columns[Math.min(j + 4, last)],
            values,
            (first + c) * p + j);
      }
    }
    for (int c = from; c < to; c++) {
      lower(least, distances[c], rows);
    }
  }

  /**
   * Adds the squares of one to five columns, in the order of {@link SquaredDistance}; the first
   * four replace what is in the result. One method of many loops on purpose: the JVM (17) makes
   * vector instructions of them only where it does not inline them into the loop over columns, and
   * it does not inline what is longer than 325 bytes. Inlined, they take four times as long.
   */
  private static void addSquares(
      double[] result,
      int rows,
      int count,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] x4,
      double[] c,
      int at) {
    double c0 = c[at];
    if (count == 1) {
      for (int i = 0; i < rows; i++) {
        double d0 = x0[i] - c0;
        result[i] += d0 * d0;
      }
      return;
    }
    double c1 = c[at + 1];
    if (count == 2) {
      for (int i = 0; i < rows; i++) {
        double d0 = x0[i] - c0;
        double d1 = x1[i] - c1;
        result[i] += d0 * d0 + d1 * d1;
      }
      return;
    }
    double c2 = c[at + 2];
    if (count == 3) {
      for (int i = 0; i < rows; i++) {
        double d0 = x0[i] - c0;
        double d1 = x1[i] - c1;
        double d2 = x2[i] - c2;
        result[i] += (d0 * d0 + d1 * d1) + d2 * d2;
      }
      return;
    }
    double c3 = c[at + 3];
    if (count == 5) {
      double c4 = c[at + 4];
      for (int i = 0; i < rows; i++) {
        double d0 = x0[i] - c0;
        double d1 = x1[i] - c1;
        double d2 = x2[i] - c2;
        double d3 = x3[i] - c3;
        double d4 = x4[i] - c4;
        result[i] = (result[i] + ((d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3))) + d4 * d4;
      }
      return;
    }
    for (int i = 0; i < rows; i++) {
      double d0 = x0[i] - c0;
      double d1 = x1[i] - c1;
      double d2 = x2[i] - c2;
      double d3 = x3[i] - c3;
      result[i] += (d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3);
    }
  }
}
