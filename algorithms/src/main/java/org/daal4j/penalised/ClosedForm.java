package org.daal4j.penalised;

import org.daal4j.crossproduct.CrossProducts;

/** Least squares with a penalty on squares alone, whatever depends on what. */
@FunctionalInterface
public interface ClosedForm {

  /**
   * Minimises Σ w(y - b₀ - xb)² + Σ penalty_j b_j²; of several solutions the one of least norm.
   *
   * @param products p features, then the response
   * @param penalties {@code double[p]}
   * @return b in units of the data, {@code double[p]}
   */
  double[] slopes(CrossProducts products, boolean intercept, double[] penalties);
}
