package org.daal4j.linalg;

/**
 * The Euclidean norm, safe from overflow and underflow whatever library runs; not every {@code
 * dnrm2} is.
 */
public final class VectorNorm {

  private static final double LEAST = 1e-280;
  private static final double MOST = 1e300;

  private VectorNorm() {}

  /** The norm of some consecutive numbers. */
  public static double of(double[] x, int from, int count) {
    return of(x, from, count, LinearAlgebra.blas().ddot(count, x, from, 1, x, from, 1));
  }

  /** The same, given the sum of the squares, which may have overflowed or be 0. */
  public static double of(double[] x, int from, int count, double sum) {
    return sum >= LEAST && sum <= MOST ? Math.sqrt(sum) : scaled(x, from, count);
  }

  private static double scaled(double[] x, int from, int count) {
    double largest = 0;
    for (int i = from; i < from + count; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    int exponent = Math.getExponent(largest);
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      double part = Math.scalb(x[i], -exponent);
      sum += part * part;
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }
}
