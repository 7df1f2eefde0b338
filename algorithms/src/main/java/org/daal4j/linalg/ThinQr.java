package org.daal4j.linalg;

import dev.ludovic.netlib.LAPACK;
import java.util.Arrays;
import org.netlib.util.intW;

/**
 * Thin QR of a matrix in memory by Householder reflections: A = Q·R, the columns of Q orthonormal
 * to rounding whatever A, no negative number on the diagonal of R.
 *
 * <p>Always in pure Java, so that the same matrix has the same factors, bit for bit, on every host.
 *
 * @param q {@code double[rows, k]}, column-major, k = min(rows, columns); null when not asked for
 * @param r {@code double[k, columns]}, column-major, zero below the diagonal
 * @param rows of the matrix
 * @param columns of the matrix
 */
public record ThinQr(double[] q, double[] r, int rows, int columns) {

  private static final LAPACK JAVA = LinearAlgebra.javaLapack();

  /** Squares and products of numbers between these are far from the ends of a double's range. */
  private static final double LARGE = 0x1p400;

  private static final double SMALL = 0x1p-400;

  /** Number of rows of R, min(rows, columns). */
  public int rank() {
    return Math.min(rows, columns);
  }

  /**
   * Factors a matrix. Columns of very large or small numbers are scaled by a power of 2 meanwhile,
   * which changes no digit of Q. When a number is not finite, as a norm that overflowed, there is
   * no factorization: R is NaN in the columns of such numbers and 0 elsewhere, and Q is NaN.
   *
   * @param matrix {@code double[rows, columns]}, column-major; used up
   * @param wantsQ whether Q is wanted too
   */
  public static ThinQr of(double[] matrix, int rows, int columns, boolean wantsQ) {
    int k = Math.min(rows, columns);
    if (k == 0) {
      return new ThinQr(new double[0], new double[0], rows, columns);
    }
    int[] exponents = new int[columns];
    for (int j = 0; j < columns; j++) {
      double largest = largest(matrix, j * rows, (j + 1) * rows);
      if (!(largest <= Double.MAX_VALUE)) {
        return notFinite(matrix, rows, columns, wantsQ);
      }
      if (largest > LARGE || largest > 0 && largest < SMALL) {
        exponents[j] = Math.getExponent(largest);
        scale(matrix, j * rows, (j + 1) * rows, -exponents[j]);
      }
    }
    double[] tau = new double[k];
    double[] work = new double[Math.max(1, 32 * columns)];
    intW info = new intW(0);
    JAVA.dgeqrf(rows, columns, matrix, rows, tau, work, work.length, info);
    check("dgeqrf", info);
    double[] r = new double[k * columns];
    boolean[] turned = new boolean[k];
    for (int i = 0; i < k; i++) {
      turned[i] = matrix[i + i * rows] < 0;
      for (int j = i; j < columns; j++) {
        double value = matrix[i + j * rows];
        r[i + j * k] = Math.scalb(turned[i] ? 0.0 - value : value + 0.0, exponents[j]);
      }
    }
    if (!wantsQ) {
      return new ThinQr(null, r, rows, columns);
    }
    JAVA.dorgqr(rows, k, k, matrix, rows, tau, work, work.length, info);
    check("dorgqr", info);
    double[] q = Arrays.copyOf(matrix, rows * k);
    for (int i = 0; i < k; i++) {
      for (int row = 0; turned[i] && row < rows; row++) {
        q[row + i * rows] = -q[row + i * rows];
      }
    }
    return new ThinQr(q, r, rows, columns);
  }

  private static double largest(double[] values, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(values[i])); // NaN when one is
    }
    return largest;
  }

  private static void scale(double[] values, int from, int to, int exponent) {
    for (int i = from; i < to; i++) {
      values[i] = Math.scalb(values[i], exponent);
    }
  }

  /** LAPACK does not come back from such matrices. */
  private static ThinQr notFinite(double[] matrix, int rows, int columns, boolean wantsQ) {
    int k = Math.min(rows, columns);
    double[] r = new double[k * columns];
    for (int j = 0; j < columns; j++) {
      if (!(largest(matrix, j * rows, (j + 1) * rows) <= Double.MAX_VALUE)) {
        Arrays.fill(r, j * k, (j + 1) * k, Double.NaN);
      }
    }
    double[] q = wantsQ ? new double[rows * k] : null;
    if (wantsQ) {
      Arrays.fill(q, Double.NaN);
    }
    return new ThinQr(q, r, rows, columns);
  }

  private static void check(String routine, intW info) {
    if (info.val != 0) {
      throw new ArithmeticException(routine + ": " + info.val);
    }
  }
}
