package org.daal4j.kmeans;

import java.util.Arrays;

/**
 * All distances by their formula. A tile is turned to columns first, so that the inner loops run
 * over rows and the compiler makes vector instructions of them. 3kp flops a row; {@code double[tile
 * * p]} of scratch.
 */
final class DirectNearest extends NearestCentroid {

  private final CentroidTable centroids;
  private final double[][] columns; // double[p][tile]
  private final double[] distances; // double[tile]

  DirectNearest(CentroidTable centroids) {
    super(centroids, Math.max(32, Math.min(128, 3072 / Math.max(1, centroids.columns()))));
    this.centroids = centroids;
    this.columns = new double[centroids.columns()][tileRows()];
    this.distances = new double[tileRows()];
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    turn(values, fromRow, rows);
    int[] nearest = nearest();
    double[] least = squaredDistances();
    Arrays.fill(nearest, 0, rows, 0);
    distancesTo(0, rows, least);
    for (int c = 1; c < centroids.clusters(); c++) {
      distancesTo(c, rows, distances);
      for (int i = 0; i < rows; i++) {
        if (distances[i] < least[i]) {
          least[i] = distances[i];
          nearest[i] = c;
        }
      }
    }
  }

  private void turn(double[] values, int fromRow, int rows) {
    int p = columns.length;
    for (int j = 0; j < p; j++) {
      double[] column = columns[j];
      for (int i = 0, at = fromRow * p + j; i < rows; i++, at += p) {
        column[i] = values[at];
      }
    }
  }

  /** The order of additions is that of {@link SquaredDistance}. */
  private void distancesTo(int cluster, int rows, double[] result) {
    double[] c = centroids.values();
    int p = columns.length;
    int at = cluster * p;
    Arrays.fill(result, 0, rows, 0);
    int j = 0;
    for (; j + 3 < p; j += 4) {
      addFour(result, rows, columns[j], columns[j + 1], columns[j + 2], columns[j + 3], c, at + j);
    }
    switch (p - j) {
      case 1 -> addOne(result, rows, columns[j], c[at + j]);
      case 2 -> addTwo(result, rows, columns[j], columns[j + 1], c[at + j], c[at + j + 1]);
      case 3 -> addThree(result, rows, columns[j], columns[j + 1], columns[j + 2], c, at + j);
      default -> {}
    }
  }

  private static void addFour(
      double[] result,
      int rows,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] c,
      int at) {
    double c0 = c[at];
    double c1 = c[at + 1];
    double c2 = c[at + 2];
    double c3 = c[at + 3];
    for (int i = 0; i < rows; i++) {
      double d0 = x0[i] - c0;
      double d1 = x1[i] - c1;
      double d2 = x2[i] - c2;
      double d3 = x3[i] - c3;
      result[i] += (d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3);
    }
  }

  private static void addThree(
      double[] result, int rows, double[] x0, double[] x1, double[] x2, double[] c, int at) {
    double c0 = c[at];
    double c1 = c[at + 1];
    double c2 = c[at + 2];
    for (int i = 0; i < rows; i++) {
      double d0 = x0[i] - c0;
      double d1 = x1[i] - c1;
      double d2 = x2[i] - c2;
      result[i] += (d0 * d0 + d1 * d1) + d2 * d2;
    }
  }

  private static void addTwo(
      double[] result, int rows, double[] x0, double[] x1, double c0, double c1) {
    for (int i = 0; i < rows; i++) {
      double d0 = x0[i] - c0;
      double d1 = x1[i] - c1;
      result[i] += d0 * d0 + d1 * d1;
    }
  }

  private static void addOne(double[] result, int rows, double[] x0, double c0) {
    for (int i = 0; i < rows; i++) {
      double d0 = x0[i] - c0;
      result[i] += d0 * d0;
    }
  }
}
