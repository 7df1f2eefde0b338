package org.daal4j.kmeans;

import java.util.Arrays;
import org.daal4j.kmeans.nearest.CentroidTable;

/**
 * Adds rows of a tile to the sums of their clusters, cluster after cluster instead of row after
 * row: the sums then stay in registers over all rows of a cluster. Each sum takes the same
 * additions in the same order, so the bits are those of adding row after row.
 *
 * <p>Pays while a tile has some rows for each cluster. {@code int[k + tile]} of scratch.
 */
final class RowsByCluster {

  private static final int FEWEST_ROWS = 4;

  private final double[] shift; // double[p]
  private final int[] ends; // int[k]: where the rows of a cluster end in the order
  private final int[] order; // int[tile]: where rows start in the values, by cluster, then by row

  RowsByCluster(CentroidTable centroids, int tileRows) {
    shift = centroids.shift();
    ends = new int[centroids.clusters()];
    order = new int[tileRows];
  }

  /** Whether tiles are large enough for so many clusters. */
  static boolean pays(int clusters, int tileRows) {
    return clusters <= tileRows / FEWEST_ROWS;
  }

  /**
   * Adds rows less the shift.
   *
   * @param values row-major, {@code double[.. * p]}
   * @param fromRow first row
   * @param rows how many, at most those of a tile
   * @param clusters cluster of each of the rows
   * @param sums {@code double[k * p]}
   */
  void add(double[] values, int fromRow, int rows, int[] clusters, double[] sums) {
    sort(fromRow, rows, clusters);
    int p = shift.length;
    int from = 0;
    for (int c = 0; c < ends.length; c++) {
      int to = ends[c];
      if (from < to) {
        int j = 0;
        for (; j + 7 < p; j += 8) {
          addEight(values, from, to, j, sums, c * p + j);
        }
        for (; j + 3 < p; j += 4) {
          addFour(values, from, to, j, sums, c * p + j);
        }
        for (; j < p; j++) {
          addOne(values, from, to, j, sums, c * p + j);
        }
      }
      from = to;
    }
  }

  /** How many of the rows added last are of a cluster. */
  int count(int cluster) {
    return cluster == 0 ? ends[0] : ends[cluster] - ends[cluster - 1];
  }

  /** Counting sort, which keeps the order of the rows of a cluster. */
  private void sort(int fromRow, int rows, int[] clusters) {
    Arrays.fill(ends, 0);
    for (int i = 0; i < rows; i++) {
      ends[clusters[i]]++;
    }
    int start = 0;
    for (int c = 0; c < ends.length; c++) {
      int count = ends[c];
      ends[c] = start;
      start += count;
    }
    int p = shift.length;
    for (int i = 0, at = fromRow * p; i < rows; i++, at += p) {
      order[ends[clusters[i]]++] = at;
    }
  }

  private void addOne(double[] values, int from, int to, int column, double[] sums, int target) {
    double shift0 = shift[column];
    double sum0 = sums[target];
    for (int n = from; n < to; n++) {
      sum0 += values[order[n] + column] - shift0;
    }
    sums[target] = sum0;
  }

  private void addFour(double[] values, int from, int to, int column, double[] sums, int target) {
    double shift0 = shift[column];
    double shift1 = shift[column + 1];
    double shift2 = shift[column + 2];
    double shift3 = shift[column + 3];
    double sum0 = sums[target];
    double sum1 = sums[target + 1];
    double sum2 = sums[target + 2];
    double sum3 = sums[target + 3];
    for (int n = from; n < to; n++) {
      int at = order[n] + column;
      sum0 += values[at] - shift0;
      sum1 += values[at + 1] - shift1;
      sum2 += values[at + 2] - shift2;
      sum3 += values[at + 3] - shift3;
    }
    sums[target] = sum0;
    sums[target + 1] = sum1;
    sums[target + 2] = sum2;
    sums[target + 3] = sum3;
  }

  private void addEight(double[] values, int from, int to, int column, double[] sums, int target) {
    double shift0 = shift[column];
    double shift1 = shift[column + 1];
    double shift2 = shift[column + 2];
    double shift3 = shift[column + 3];
    double shift4 = shift[column + 4];
    double shift5 = shift[column + 5];
    double shift6 = shift[column + 6];
    double shift7 = shift[column + 7];
    double sum0 = sums[target];
    double sum1 = sums[target + 1];
    double sum2 = sums[target + 2];
    double sum3 = sums[target + 3];
    double sum4 = sums[target + 4];
    double sum5 = sums[target + 5];
    double sum6 = sums[target + 6];
    double sum7 = sums[target + 7];
    for (int n = from; n < to; n++) {
      int at = order[n] + column;
      sum0 += values[at] - shift0;
      sum1 += values[at + 1] - shift1;
      sum2 += values[at + 2] - shift2;
      sum3 += values[at + 3] - shift3;
      sum4 += values[at + 4] - shift4;
      sum5 += values[at + 5] - shift5;
      sum6 += values[at + 6] - shift6;
      sum7 += values[at + 7] - shift7;
    }
    sums[target] = sum0;
    sums[target + 1] = sum1;
    sums[target + 2] = sum2;
    sums[target + 3] = sum3;
    sums[target + 4] = sum4;
    sums[target + 5] = sum5;
    sums[target + 6] = sum6;
    sums[target + 7] = sum7;
  }
}
