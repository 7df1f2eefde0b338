package org.daal4j.linalg;

import org.netlib.util.intW;

/** Completes orthonormal vectors by others, always the same ones. */
public final class OrthonormalBasis {

  private OrthonormalBasis() {}

  /**
   * Adds vectors that are orthogonal to the given ones and to each other: the last columns of Q of
   * their QR factorization.
   *
   * @param vectors orthonormal, {@code double[k][p]}
   * @param p length of the vectors
   * @param wanted how many there shall be, from k to p
   * @return {@code double[wanted][p]}: the given arrays, then new ones
   */
  public static double[][] complete(double[][] vectors, int p, int wanted) {
    int k = vectors.length;
    double[][] basis = new double[wanted][];
    System.arraycopy(vectors, 0, basis, 0, k);
    if (wanted == k) {
      return basis;
    }
    double[] matrix = new double[Math.multiplyExact(p, wanted)];
    for (int column = 0; column < k; column++) {
      System.arraycopy(vectors[column], 0, matrix, column * p, p);
    }
    double[] tau = new double[Math.max(k, 1)];
    intW info = new intW(0);
    double[] work = new double[Math.max(1, 64 * wanted)];
    if (k > 0) {
      LinearAlgebra.lapack().dgeqrf(p, k, matrix, p, tau, work, work.length, info);
    }
    LinearAlgebra.lapack().dorgqr(p, wanted, k, matrix, p, tau, work, work.length, info);
    for (int column = k; column < wanted; column++) {
      basis[column] = new double[p];
      System.arraycopy(matrix, column * p, basis[column], 0, p);
    }
    return basis;
  }
}
