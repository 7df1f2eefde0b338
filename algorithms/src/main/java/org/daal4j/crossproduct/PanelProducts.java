package org.daal4j.crossproduct;

/** The products of all pairs of columns of a panel of rows, {@code double[rows, p]}. */
public interface PanelProducts {

  /** The fastest ones of this process for p columns, with scratch of their own. */
  static PanelProducts of(int p) {
    return PanelLoops.fastest(p);
  }

  /** Bytes of scratch for p columns. */
  static long bytes(int p) {
    return PanelLoops.bytes(p);
  }

  /** Numbers there must be behind the rows of a panel. */
  int room();

  /** Numbers in the results of so many rows of the triangle. */
  int results(int rows);

  /** Numbers from a row of the results to the next, for rows of the triangle of so many columns. */
  int lead(int columns);

  /**
   * Sets the rows [from, to) of the triangle: {@code results[(i - from)·lead + j - from] = Σ
   * x_i·x_j} for j ≥ i, lead being {@link #lead} of p - from.
   *
   * @param results the numbers below the diagonal are overwritten
   */
  void multiply(double[] panel, int rows, int from, int to, double[] results);
}
