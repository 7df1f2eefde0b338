package org.daal4j.linalg;

/**
 * Loops over the first n numbers of arrays, each of a shape that the JVM (17 and later) turns into
 * vector instructions: all arrays are read and written at the same place, and the body is short.
 * Several rows of one array in a loop, an inner loop over few columns, or more than three sums in a
 * loop run at a fifth of the speed. What costs most is writing, so a loop does as much as it may.
 */
public final class StripLoops {

  /** Applied twice, this factor lifts the least number above 1; none comes out less than 0 or 1. */
  public static final double LIFT = 0x1p1000;

  private StripLoops() {}

  /** Lowers minimum and raises maximum to x, and counts the numbers that are not 0. */
  public static void range(
      double[] x, double[] minimum, double[] maximum, double[] nonzeros, int n) {
    for (int j = 0; j < n; j++) {
      double value = x[j];
      minimum[j] = Math.min(minimum[j], value);
      maximum[j] = Math.max(maximum[j], value);
      nonzeros[j] += Math.min(1, Math.abs(value) * LIFT * LIFT);
    }
  }

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

  public static void multiply(double[] a, double[] b, double[] results, int n) {
    for (int j = 0; j < n; j++) {
      results[j] = a[j] * b[j];
    }
  }

  /** What rounding takes from the products a b. */
  public static void multiplyLost(
      double[] a, double[] b, double[] products, double[] results, int n) {
    for (int j = 0; j < n; j++) {
      results[j] = Fused.multiplyAdd(a[j], b[j], -products[j]);
    }
  }

  public static void add(double[] a, double[] sums, int n) {
    for (int j = 0; j < n; j++) {
      sums[j] += a[j];
    }
  }

  /** Adds |terms| and terms · x. */
  public static void addMagnitudes(
      double[] terms, double[] x, double[] absolute, double[] squares, int n) {
    for (int j = 0; j < n; j++) {
      double term = terms[j];
      absolute[j] += Math.abs(term);
      squares[j] += term * x[j];
    }
  }

  /** Adds the second to fourth powers of x - centre. */
  public static void addPowers(
      double[] x, double[] centre, double[] second, double[] third, double[] fourth, int n) {
    for (int j = 0; j < n; j++) {
      double d = x[j] - centre[j];
      double d2 = d * d;
      second[j] += d2;
      third[j] += d2 * d;
      fourth[j] += d2 * d2;
    }
  }

  /** Adds the second to fourth powers of x - centre, each times a weight. */
  public static void addWeightedPowers(
      double[] x,
      double[] weights,
      double[] centre,
      double[] second,
      double[] third,
      double[] fourth,
      int n) {
    for (int j = 0; j < n; j++) {
      double d = x[j] - centre[j];
      double d2 = d * d;
      double term = weights[j] * d2;
      second[j] += term;
      third[j] += term * d;
      fourth[j] += term * d2;
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

  /** Adds x to sums as {@link #addExactly}, and sets centred = x - centre. */
  public static void addExactlyAndCentre(
      double[] x, double[] centre, double[] sums, double[] lows, double[] centred, int n) {
    for (int j = 0; j < n; j++) {
      double value = x[j];
      double before = sums[j];
      double after = before + value;
      double added = after - before;
      lows[j] += (before - (after - added)) + (value - added);
      sums[j] = after;
      centred[j] = value - centre[j];
    }
  }
}
