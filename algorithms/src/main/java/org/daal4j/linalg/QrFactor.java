package org.daal4j.linalg;

import org.netlib.util.intW;

/** Householder QR of a matrix in memory, by LAPACK's {@code dgeqrf}. */
public final class QrFactor {

  private QrFactor() {}

  /**
   * Replaces a matrix by its R factor.
   *
   * @param matrix {@code double[rows, columns]}, column-major; afterwards the upper trapezoid R, of
   *     any signs, with zeros below the diagonal
   */
  public static void inPlace(double[] matrix, int rows, int columns) {
    int pivots = Math.min(rows, columns);
    if (pivots == 0) {
      return;
    }
    double[] tau = new double[pivots];
    intW info = new intW(0);
    double[] size = new double[1];
    LinearAlgebra.lapack().dgeqrf(rows, columns, matrix, rows, tau, size, -1, info);
    double[] work = new double[Math.max(columns, (int) size[0])];
    LinearAlgebra.lapack().dgeqrf(rows, columns, matrix, rows, tau, work, work.length, info);
    if (info.val != 0) {
      throw new ArithmeticException("dgeqrf: " + info.val);
    }
    for (int j = 0; j < pivots; j++) {
      for (int i = j + 1; i < rows; i++) {
        matrix[i + j * rows] = 0;
      }
    }
  }
}
