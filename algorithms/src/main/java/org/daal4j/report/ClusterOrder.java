package org.daal4j.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An order in which things that are near each other stand together: the leaves of the tree that
 * average linkage makes (Sokal and Michener 1958). The two nearest groups are joined first, of
 * equally near ones those that begin first; in a join, the group with the earliest member comes
 * first. O(n³) at worst, n² numbers.
 */
final class ClusterOrder {

  private final double[][] distances; // double[n][n], of the groups that are left
  private final List<List<Integer>> groups = new ArrayList<>(); // by their earliest member

  private ClusterOrder(double[][] distances) {
    this.distances = distances;
    for (int i = 0; i < distances.length; i++) {
      groups.add(List.of(i));
    }
  }

  /**
   * The order.
   *
   * @param distances symmetric, {@code double[n][n]}; changed
   * @return the numbers 0 to n - 1
   */
  static int[] of(double[][] distances) {
    ClusterOrder order = new ClusterOrder(distances);
    for (int joins = 1; joins < distances.length; joins++) {
      order.joinNearest();
    }
    return distances.length == 0
        ? new int[0]
        : order.groups.get(0).stream().mapToInt(Integer::intValue).toArray();
  }

  private void joinNearest() {
    int first = -1;
    int second = -1;
    for (int i = 0; i < distances.length; i++) {
      for (int j = i + 1; groups.get(i) != null && j < distances.length; j++) {
        boolean nearer = first < 0 || distances[i][j] < distances[first][second];
        if (groups.get(j) != null && nearer) {
          first = i;
          second = j;
        }
      }
    }
    join(first, second);
  }

  private void join(int first, int second) {
    double m = groups.get(first).size();
    double n = groups.get(second).size();
    for (int k = 0; k < distances.length; k++) {
      double mean = (m * distances[first][k] + n * distances[second][k]) / (m + n);
      distances[first][k] = mean;
      distances[k][first] = mean;
    }
    List<Integer> joined = new ArrayList<>(groups.get(first));
    joined.addAll(groups.get(second));
    groups.set(first, joined);
    groups.set(second, null);
  }

  /** Copies of rows and columns in an order. */
  static double[][] reordered(double[][] matrix, int[] order) {
    return Arrays.stream(order)
        .mapToObj(i -> Arrays.stream(order).mapToDouble(j -> matrix[i][j]).toArray())
        .toArray(double[][]::new);
  }
}
