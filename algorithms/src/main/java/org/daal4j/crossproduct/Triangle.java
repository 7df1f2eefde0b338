package org.daal4j.crossproduct;

/**
 * Where the entries of a symmetric p × p matrix stand in an array: those on and right of the
 * diagonal, row after row.
 */
final class Triangle {

  /** The largest p whose triangle fits in one array. */
  static final int MOST_COLUMNS = 65_535;

  private Triangle() {}

  /** How many entries: p(p + 1)/2. */
  static long size(int p) {
    return (long) p * (p + 1) / 2;
  }

  /** Where row i, with its diagonal entry, begins. */
  static int row(int p, int i) {
    return (int) ((long) i * p - (long) i * (i - 1) / 2);
  }
}
