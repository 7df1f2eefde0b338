package org.daal4j.crossproduct;

import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.VectorLoops;

/** What is done with all numbers of a panel of rows, {@code double[rows, p]} from the first on. */
interface PanelLoops extends PanelProducts {

  /** The fastest ones of this process for p columns, with scratch of their own. */
  static PanelLoops fastest(int p) {
    return LinearAlgebra.vectorLoops(vectors -> vectors.multiplies(p))
        .<PanelLoops>map(vectors -> new VectorPanel(p, vectors))
        .orElseGet(() -> new BlasPanel(p));
  }

  /** Bytes of scratch for p columns. */
  static long bytes(int p) {
    long blas = BlasPanel.bytes(p);
    return p <= VectorLoops.MOST_COLUMNS ? Math.max(blas, VectorPanel.bytes(p)) : blas;
  }

  /** Adds rows of weight 1 to sums. */
  void sum(double[] panel, int rows, WeightedSums sums);

  /**
   * Adds rows of weight 1 to sums, and then takes a centre from them.
   *
   * @param centre {@code double[p]}
   */
  void sumAndCentre(double[] panel, int rows, double[] centre, WeightedSums sums);
}
