package org.daal4j.linalg;

/**
 * Loops over the first n numbers of arrays, each of a shape that the JVM (17 and later) turns into
 * vector instructions: one array is written, all are read at the same place. Several rows of one
 * array in a loop, or an inner loop over few columns, run at a fifth of the speed.
 */
public final class StripLoops {

  // Twice this factor lifts the least number above 1; none comes out less than 0 or 1.
  private static final double LIFT = 0x1p1000;

  private StripLoops() {}

  public static void lower(double[] x, double[] minimum, int n) {
    for (int j = 0; j < n; j++) {
      minimum[j] = Math.min(minimum[j], x[j]);
    }
  }

  public static void raise(double[] x, double[] maximum, int n) {
    for (int j = 0; j < n; j++) {
      maximum[j] = Math.max(maximum[j], x[j]);
    }
  }

  public static void countNonzeros(double[] x, double[] counts, int n) {
    for (int j = 0; j < n; j++) {
      counts[j] += Math.min(1, Math.abs(x[j]) * LIFT * LIFT);
    }
  }

  /** results = factor x - offset. */
  public static void centre(double[] x, double[] factor, double[] offset, double[] results, int n) {
    for (int j = 0; j < n; j++) {
      results[j] = x[j] * factor[j] - offset[j];
    }
  }

  public static void multiply(double[] a, double[] b, double[] results, int n) {
    for (int j = 0; j < n; j++) {
      results[j] = a[j] * b[j];
    }
  }

  /** What rounding takes from the products a b. */
  public static void multiplyLost(
      double[] a, double[] b, double[] products, double[] results, int n) {
    for (int j = 0; j < n; j++) {
      results[j] = Math.fma(a[j], b[j], -products[j]);
    }
  }

  public static void add(double[] a, double[] sums, int n) {
    for (int j = 0; j < n; j++) {
      sums[j] += a[j];
    }
  }

  public static void addAbsolute(double[] a, double[] sums, int n) {
    for (int j = 0; j < n; j++) {
      sums[j] += Math.abs(a[j]);
    }
  }

  public static void addProduct(double[] a, double[] b, double[] sums, int n) {
    for (int j = 0; j < n; j++) {
      sums[j] += a[j] * b[j];
    }
  }

  /** Adds to sums, and what rounding takes from them to lows (Knuth's TwoSum). */
  public static void addExactly(double[] a, double[] sums, double[] lows, int n) {
    for (int j = 0; j < n; j++) {
      double before = sums[j];
      double after = before + a[j];
      double added = after - before;
      lows[j] += (before - (after - added)) + (a[j] - added);
      sums[j] = after;
    }
  }

  /** x = (x - a) - b. */
  public static void subtract(double[] x, double[] a, double[] b, int n) {
    for (int j = 0; j < n; j++) {
      x[j] = (x[j] - a[j]) - b[j];
    }
  }

  /** Raises maxima to the magnitudes of x. */
  public static void raiseAbsolute(double[] x, double[] maximum, int n) {
    for (int j = 0; j < n; j++) {
      maximum[j] = Math.max(maximum[j], Math.abs(x[j]));
    }
  }
}
