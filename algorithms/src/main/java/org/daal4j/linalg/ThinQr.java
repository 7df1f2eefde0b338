package org.daal4j.linalg;

import dev.ludovic.netlib.lapack.JavaLAPACK;
import dev.ludovic.netlib.lapack.LAPACK;
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

  private static final LAPACK JAVA = JavaLAPACK.getInstance();

  /** Number of rows of R, min(rows, columns). */
  public int rank() {
    return Math.min(rows, columns);
  }

  /**
   * Factors a matrix.
   *
   * @param matrix {@code double[rows, columns]}, column-major, finite; used up
   * @param wantsQ whether Q is wanted too
   */
  public static ThinQr of(double[] matrix, int rows, int columns, boolean wantsQ) {
    int k = Math.min(rows, columns);
    if (k == 0) {
      return new ThinQr(new double[0], new double[0], rows, columns);
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
        r[i + j * k] = turned[i] ? 0.0 - value : value + 0.0; // no negative zero
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

  private static void check(String routine, intW info) {
    if (info.val != 0) {
      throw new ArithmeticException(routine + ": " + info.val);
    }
  }
}
