package org.daal4j.tsqr;

import org.daal4j.linalg.LinearAlgebra;

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

  private final ReflectorLoops loops;
  private final int panel; // columns
  private final int p;
  private final int rowCapacity;
  private final double[] below; // double[rowCapacity, p]
  private final double[] t; // double[panel, panel]
  private final double[] inner; // double[panel]
  private final double[] products; // double[panel, p]

  /** For triangles of p columns, with the fastest loops of this process. */
  HouseholderUpdate(int p) {
    this(
        p,
        LinearAlgebra.vectorLoops(vectors -> vectors.multiplies(p))
            .<ReflectorLoops>map(VectorReflectors::new)
            .orElseGet(BlasReflectors::new));
  }

  HouseholderUpdate(int p, ReflectorLoops loops) {
    this.loops = loops;
    this.panel = loops.panel();
    this.p = p;
    this.rowCapacity = loops.rows(p);
    this.below = new double[Math.multiplyExact(rowCapacity, p)];
    this.t = new double[panel * panel];
    this.inner = new double[panel];
    this.products = new double[panel * p];
  }

  /** Bytes an instance takes. */
  static long bytes(int p) {
    return (long) Double.BYTES * p * ReflectorLoops.mostRowsAndPanel(p);
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
    for (int from = firstColumn; from < p; from += panel) {
      int width = Math.min(panel, p - from);
      for (int i = 0; i < width; i++) {
        reflect(r, m, from, width, i);
      }
      if (from + width < p) {
        updateBehind(r, m, from);
      }
    }
  }

  /** Makes the reflector of one column and applies it to the rest of the panel. */
  private void reflect(double[] r, int m, int from, int width, int i) {
    int c = from + i;
    int column = c * rowCapacity;
    int diagonal = c + c * p;
    double norm = loops.norm(below, column, m);
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
      for (int k = 0; k < rest; k++) {
        inner[k] = r[diagonal + (k + 1) * p];
      }
      loops.apply(below, column, rowCapacity, m, rest, tau, inner);
      for (int k = 0; k < rest; k++) {
        r[diagonal + (k + 1) * p] = inner[k];
      }
    }
    if (from + width < p) {
      loops.join(below, from * rowCapacity, rowCapacity, m, i, tau, t);
    }
    t[i + i * panel] = tau;
  }

  /** Multiplies some numbers below by a reciprocal: the same digits in every unit. */
  private void divide(int at, int m, double divisor) {
    int exponent = Math.getExponent(divisor);
    if (Math.abs(exponent) < 1000) {
      loops.scale(below, at, m, 1 / divisor);
      return;
    }
    double reciprocal = 1 / Math.scalb(divisor, -exponent);
    for (int row = at; row < at + m; row++) {
      below[row] = Math.scalb(below[row], -exponent) * reciprocal;
    }
  }

  /** Applies a panel's reflectors to the columns behind it. */
  private void updateBehind(double[] r, int m, int from) {
    int next = from + panel;
    int behind = p - next;
    int corner = from + next * p;
    for (int column = 0; column < behind; column++) {
      System.arraycopy(r, corner + column * p, products, column * panel, panel);
    }
    loops.applyPanel(
        below, from * rowCapacity, rowCapacity, m, next * rowCapacity, behind, t, products);
    for (int column = 0; column < behind; column++) {
      for (int i = 0; i < panel; i++) {
        r[corner + column * p + i] -= products[column * panel + i];
      }
    }
  }
}
