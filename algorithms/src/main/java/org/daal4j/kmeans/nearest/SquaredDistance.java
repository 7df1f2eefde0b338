package org.daal4j.kmeans.nearest;

/**
 * The squared Euclidean distance, by its defining formula and in one fixed order of additions:
 * columns in groups of four, {@code ((d0² + d1²) + (d2² + d3²))} added to the sum of the groups
 * before; then the remaining columns from left to right, added as one term. Every kernel that
 * claims the exact distance returns these bits.
 */
public final class SquaredDistance {

  private SquaredDistance() {}

  /**
   * Between {@code length} numbers of {@code a} and of {@code b}.
   *
   * @return infinity when it is beyond the range of a double; never NaN for finite numbers
   */
  public static double between(double[] a, int fromA, double[] b, int fromB, int length) {
    double sum = 0;
    int j = 0;
    for (; j + 3 < length; j += 4) {
      double d0 = a[fromA + j] - b[fromB + j];
      double d1 = a[fromA + j + 1] - b[fromB + j + 1];
      double d2 = a[fromA + j + 2] - b[fromB + j + 2];
      double d3 = a[fromA + j + 3] - b[fromB + j + 3];
      sum += (d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3);
    }
    if (j < length) {
      double first = a[fromA + j] - b[fromB + j];
      double rest = first * first;
      for (j++; j < length; j++) {
        double d = a[fromA + j] - b[fromB + j];
        rest += d * d;
      }
      sum += rest;
    }
    return sum;
  }
}
