package org.daal4j.crossproduct;

import org.daal4j.linalg.VectorLoops;

/** What is done with all numbers of a panel of rows, {@code double[rows, p]} from the first on. */
interface PanelLoops {

  /** Bytes of scratch for p columns. */
  static long bytes(int p) {
    long blas = BlasPanel.bytes(p);
    return p <= VectorLoops.MOST_COLUMNS ? Math.max(blas, VectorPanel.bytes(p)) : blas;
  }

  /** Numbers there must be behind the rows of a panel. */
  int room();

  /** Numbers in the results of so many rows of the triangle. */
  int results(int rows);

  /** Numbers from a row of the results to the next, for rows of the triangle of so many columns. */
  int lead(int columns);

  /** Adds rows of weight 1 to sums. */
  void sum(double[] panel, int rows, WeightedSums sums);

  /**
   * Adds rows of weight 1 to sums, and then takes a centre from them.
   *
   * @param centre {@code double[p]}
   */
  void sumAndCentre(double[] panel, int rows, double[] centre, WeightedSums sums);

  /**
   * Sets the rows [from, to) of the triangle: {@code results[(i - from)·lead + j - from] = Σ
   * x_i·x_j} for j ≥ i, lead being {@link #lead} of p - from.
   *
   * @param results the numbers below the diagonal are overwritten
   */
  void multiply(double[] panel, int rows, int from, int to, double[] results);
}
