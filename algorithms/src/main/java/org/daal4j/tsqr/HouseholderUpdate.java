package org.daal4j.tsqr;

import dev.ludovic.netlib.blas.BLAS;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.VectorNorm;

/**
 * Puts rows below an upper triangle and rotates them away: Householder QR of [R; B] that leaves the
 * zeros of R alone. Reflector c touches row c of R and all of B, so that its vector is (1, v) with
 * v in the place of column c of B.
 *
 * <p>Columns go in panels: inside a panel one after another, then I - V T Vᵀ on the columns behind
 * it with two matrix products (Schreiber and Van Loan 1989, doi:10.1137/0910005). m rows of p
 * columns cost 2mp² flops. Errors are relative to the norm of each column, however the columns are
 * scaled.
 *
 * <p>All matrices are column-major.
 */
final class HouseholderUpdate {

  /** Columns of a panel. */
  private static final int PANEL = 32;

  private final BLAS blas = LinearAlgebra.blas();
  private final int p;
  private final int rowCapacity;
  private final double[] below; // double[rowCapacity, p]
  private final double[] t = new double[PANEL * PANEL];
  private final double[] inner = new double[PANEL];
  private final double[] products; // double[PANEL, p]

  /** For triangles of p columns, and at most so many rows below. */
  HouseholderUpdate(int p, int rowCapacity) {
    this.p = p;
    this.rowCapacity = rowCapacity;
    this.below = new double[Math.multiplyExact(rowCapacity, p)];
    this.products = new double[PANEL * p];
  }

  /** Bytes an instance takes. */
  static long bytes(int p, int rowCapacity) {
    return 8L * p * (rowCapacity + PANEL);
  }

  /** How many rows can go below at once. */
  int rowCapacity() {
    return rowCapacity;
  }

  /** The rows to absorb, {@code double[rowCapacity, p]}; the caller fills them in. */
  double[] below() {
    return below;
  }

  /**
   * Absorbs the first rows of {@link #below()}, which are used up.
   *
   * @param r the triangle, {@code double[p, p]}, zero below its diagonal
   * @param m number of rows
   * @param firstColumn the first column in which a row is not zero
   */
  void absorb(double[] r, int m, int firstColumn) {
    for (int from = firstColumn; from < p; from += PANEL) {
      int width = Math.min(PANEL, p - from);
      for (int i = 0; i < width; i++) {
        reflect(r, m, from, width, i);
      }
      if (from + width < p) {
        updateBehind(r, m, from, width);
      }
    }
  }

  /** Makes the reflector of one column and applies it to the rest of the panel. */
  private void reflect(double[] r, int m, int from, int width, int i) {
    int c = from + i;
    int column = c * rowCapacity;
    int diagonal = c + c * p;
    double norm = VectorNorm.of(below, column, m);
    double tau = 0;
    if (norm > 0) {
      double alpha = r[diagonal];
      double beta = -Math.copySign(Math.hypot(alpha, norm), alpha); // no cancellation in alpha-beta
      tau = (beta - alpha) / beta;
      divide(column, m, alpha - beta);
      r[diagonal] = beta;
    }
    int rest = width - i - 1;
    if (rest > 0 && tau != 0) {
      int next = column + rowCapacity;
      blas.dcopy(rest, r, diagonal + p, p, inner, 0, 1);
      blas.dgemv("T", m, rest, 1, below, next, rowCapacity, below, column, 1, 1, inner, 0, 1);
      blas.daxpy(rest, -tau, inner, 0, 1, r, diagonal + p, p);
      blas.dger(m, rest, -tau, below, column, 1, inner, 0, 1, below, next, rowCapacity);
    }
    if (i > 0 && from + width < p) {
      int first = from * rowCapacity;
      int target = i * PANEL;
      blas.dgemv("T", m, i, -tau, below, first, rowCapacity, below, column, 1, 0, t, target, 1);
      blas.dtrmv("U", "N", "N", i, t, 0, PANEL, t, target, 1);
    }
    t[i + i * PANEL] = tau;
  }

  /** Multiplies some numbers below by a reciprocal: the same digits in every unit. */
  private void divide(int at, int m, double divisor) {
    int exponent = Math.getExponent(divisor);
    if (Math.abs(exponent) < 1000) {
      blas.dscal(m, 1 / divisor, below, at, 1);
      return;
    }
    double reciprocal = 1 / Math.scalb(divisor, -exponent);
    for (int row = at; row < at + m; row++) {
      below[row] = Math.scalb(below[row], -exponent) * reciprocal;
    }
  }

  /** Applies a panel's reflectors to the columns behind it. */
  private void updateBehind(double[] r, int m, int from, int width) {
    int next = from + width;
    int behind = p - next;
    int corner = from + next * p;
    int panel = from * rowCapacity;
    int target = next * rowCapacity;
    for (int column = 0; column < behind; column++) {
      System.arraycopy(r, corner + column * p, products, column * PANEL, width);
    }
    blas.dgemm(
        "T",
        "N",
        width,
        behind,
        m,
        1,
        below,
        panel,
        rowCapacity,
        below,
        target,
        rowCapacity,
        1,
        products,
        0,
        PANEL);
    blas.dtrmm("L", "U", "T", "N", width, behind, 1, t, 0, PANEL, products, 0, PANEL);
    for (int column = 0; column < behind; column++) {
      for (int i = 0; i < width; i++) {
        r[corner + column * p + i] -= products[column * PANEL + i];
      }
    }
    blas.dgemm(
        "N",
        "N",
        m,
        behind,
        width,
        -1,
        below,
        panel,
        rowCapacity,
        products,
        0,
        PANEL,
        1,
        below,
        target,
        rowCapacity);
  }
}
