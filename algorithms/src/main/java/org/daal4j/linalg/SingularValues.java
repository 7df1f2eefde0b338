package org.daal4j.linalg;

/**
 * Singular values and right singular vectors of a small matrix.
 *
 * <p>Up to {@value #MOST_FOR_JACOBI} columns by one-sided Jacobi rotations, which find small values
 * to the same relative accuracy as large ones when the columns are merely of different scales;
 * above that by LAPACK's {@code dgesvd}, whose errors are relative to the largest value.
 *
 * @param values {@code double[min(rows, columns)]}, descending, not negative
 * @param vectors the right singular vectors of the values above 0, {@code double[][columns]}, of
 *     either sign
 * @param left the left singular vectors of all values, {@code double[min(rows, columns)][rows]};
 *     null when not asked for
 */
public record SingularValues(double[] values, double[][] vectors, double[][] left) {

  /** Beyond it Jacobi rotations take minutes. */
  static final int MOST_FOR_JACOBI = 1000;

  /**
   * Decomposes a matrix.
   *
   * @param matrix {@code double[rows, columns]}, column-major, finite; left alone
   * @throws ArithmeticException when the iteration does not converge
   */
  public static SingularValues of(double[] matrix, int rows, int columns) {
    return of(matrix, rows, columns, false);
  }

  /** As {@link #of(double[], int, int)}, with the left singular vectors where they are wanted. */
  public static SingularValues of(double[] matrix, int rows, int columns, boolean wantsLeft) {
    if (Math.min(rows, columns) == 0) {
      return new SingularValues(new double[0], new double[0][], wantsLeft ? new double[0][] : null);
    }
    return columns <= MOST_FOR_JACOBI
        ? JacobiRotations.decompose(matrix, rows, columns, wantsLeft)
        : BidiagonalSvd.decompose(matrix, rows, columns, wantsLeft);
  }
}
