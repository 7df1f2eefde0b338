package org.daal4j.linalg;

import java.util.Arrays;
import org.netlib.util.intW;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by LAPACK's {@code dsyevd}. Eigenvalues are
 * within some p·2⁻⁵² of the largest one's magnitude, the vectors are orthonormal to the same.
 */
public final class SymmetricEigen {

  private final int p;
  private final double[] values; // double[p], ascending
  private final double[] vectors; // double[p, p], column-major

  private SymmetricEigen(int p, double[] values, double[] vectors) {
    this.p = p;
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes a matrix. Beside it, some 2p² numbers of memory are used.
   *
   * @param matrix {@code double[p, p]}, finite; the upper triangle, column-major, is read. Taken
   *     over: the vectors take its place
   * @throws ArithmeticException when the iteration does not converge
   */
  public static SymmetricEigen of(double[] matrix, int p) {
    double[] values = new double[p];
    if (p > 0) {
      intW info = new intW(0);
      double[] size = new double[1];
      int[] intSize = new int[1];
      LinearAlgebra.lapack().dsyevd("V", "U", p, matrix, p, values, size, -1, intSize, -1, info);
      double[] work = new double[(int) Math.max(size[0], 1)];
      int[] intWork = new int[Math.max(intSize[0], 1)];
      LinearAlgebra.lapack()
          .dsyevd("V", "U", p, matrix, p, values, work, work.length, intWork, intWork.length, info);
      if (info.val != 0) {
        throw new ArithmeticException("eigenvalues did not converge: dsyevd " + info.val);
      }
    }
    return new SymmetricEigen(p, values, matrix);
  }

  /** One eigenvalue; 0 is the largest. */
  public double value(int rank) {
    return values[p - 1 - rank];
  }

  /** The unit eigenvector of an eigenvalue, {@code double[p]}; a copy, of either sign. */
  public double[] vector(int rank) {
    int column = p - 1 - rank;
    return Arrays.copyOfRange(vectors, column * p, (column + 1) * p);
  }
}
