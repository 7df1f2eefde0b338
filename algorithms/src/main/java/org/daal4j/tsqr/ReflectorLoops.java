package org.daal4j.tsqr;

import org.daal4j.core.RowBlock;

/**
 * What {@link HouseholderUpdate} does with the numbers below a triangle. Their matrix x is
 * column-major, with m rows in columns {@code stride} numbers apart; places say where a column
 * begins. A reflector is I - τ(e; v)(e; v)ᵀ: e has its 1 in the triangle, v is a column below.
 */
interface ReflectorLoops {

  /** Rows below at once, and columns of a panel, at most, for tables of p columns. */
  static long mostRowsAndPanel(int p) {
    return RowBlock.capacity(p) + BlasReflectors.PANEL;
  }

  /** Columns of a panel. */
  int panel();

  /** How many rows to put below at once, of tables of p columns. */
  int rows(int p);

  /** The norm of a column, safe from overflow. */
  double norm(double[] x, int column, int m);

  /** Multiplies a column. */
  void scale(double[] x, int column, int m, double factor);

  /**
   * Applies a reflector to the columns behind its own.
   *
   * @param tops their numbers in the triangle, {@code double[columns]} or more, changed too
   */
  void apply(double[] x, int v, int stride, int m, int columns, double tau, double[] tops);

  /**
   * Sets the numbers above the diagonal in column i of T, which joins i + 1 reflectors in I - V T
   * Vᵀ.
   *
   * @param panel where the first reflector stands; the last is i columns behind
   * @param t {@code double[panel(), panel()]}, column-major
   */
  void join(double[] x, int panel, int stride, int m, int i, double tau, double[] t);

  /**
   * Applies the joined reflectors of a panel to columns behind it.
   *
   * @param next the first of the columns
   * @param tops their numbers in the triangle, {@code double[panel(), columns]}, column-major;
   *     afterwards what is to be taken from them
   */
  void applyPanel(
      double[] x, int panel, int stride, int m, int next, int columns, double[] t, double[] tops);
}
