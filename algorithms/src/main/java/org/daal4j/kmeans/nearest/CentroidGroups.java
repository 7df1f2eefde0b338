package org.daal4j.kmeans.nearest;

import java.util.Arrays;

/**
 * Centroids in groups of neighbours: each group has a pivot, one of the centroids, and the others
 * that are nearer to it than to any other pivot. The pivots are chosen one after another, each the
 * centroid farthest from those before it (Gonzalez 1985, doi:10.1016/0304-3975(85)90224-5). Does
 * not change.
 */
final class CentroidGroups {

  private final int[] pivots; // int[groups]: indices of centroids, ascending
  private final int[][] others; // int[groups][..]: the same, ascending
  private final double[] radii; // double[groups]: largest distance of the others from the pivot

  /** Makes so many groups, or as many as there are different centroids. */
  CentroidGroups(CentroidTable centroids, int most) {
    pivots = choosePivots(centroids, most);
    int k = centroids.clusters();
    double[] least = new double[k];
    int[] group = new int[k];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int g = 0; g < pivots.length; g++) {
      for (int c = 0; c < k; c++) {
        double squared = squared(centroids, c, pivots[g]);
        if (squared < least[c]) {
          least[c] = squared;
          group[c] = g;
        }
      }
    }
    others = new int[pivots.length][k];
    radii = new double[pivots.length];
    int[] sizes = new int[pivots.length];
    for (int c = 0; c < k; c++) {
      int g = group[c];
      if (c != pivots[g]) {
        others[g][sizes[g]++] = c;
        radii[g] = Math.max(radii[g], Math.sqrt(least[c]));
      }
    }
    Arrays.setAll(others, g -> Arrays.copyOf(others[g], sizes[g]));
  }

  private static int[] choosePivots(CentroidTable centroids, int most) {
    double[] least = new double[centroids.clusters()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int[] chosen = new int[most];
    int count = 0;
    for (int next = 0; count < most && least[next] > 0; next = farthest(least)) {
      chosen[count++] = next;
      for (int c = 0; c < least.length; c++) {
        least[c] = Math.min(least[c], squared(centroids, c, next));
      }
    }
    int[] pivots = Arrays.copyOf(chosen, count);
    Arrays.sort(pivots);
    return pivots;
  }

  private static double squared(CentroidTable centroids, int a, int b) {
    int p = centroids.columns();
    return SquaredDistance.between(centroids.values(), a * p, centroids.values(), b * p, p);
  }

  private static int farthest(double[] least) {
    int farthest = 0;
    for (int c = 1; c < least.length; c++) {
      farthest = least[c] > least[farthest] ? c : farthest;
    }
    return farthest;
  }

  int count() {
    return pivots.length;
  }

  /** Indices of the pivots, ascending, {@code int[groups]}; not a copy. */
  int[] pivots() {
    return pivots;
  }

  /** Indices of the other centroids of a group, ascending; not a copy. */
  int[] others(int group) {
    return others[group];
  }

  /** The largest computed distance of a centroid of the group from its pivot. */
  double radius(int group) {
    return radii[group];
  }
}
