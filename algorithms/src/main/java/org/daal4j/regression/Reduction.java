package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/**
 * All that least squares needs to know of a table with p features and q responses, whichever way it
 * was reduced. Columns are features, then responses.
 *
 * @param intercept whether the factor is of columns about their means
 * @param rows number of rows whose weight is above 0
 * @param sumOfLogWeights Σ log(weight) over them
 * @param weightRoot √Σ weight
 * @param means of the columns, {@code [p + q]}
 * @param scale of the columns of the factor
 * @param totals sums of squares of the scaled responses that the features may explain: about the
 *     means, or about 0 without intercept, {@code [q]}
 * @param factor of the scaled columns
 * @param rounding of the pass
 * @param carried norms of the scaled columns as the pass carried them: about its shift where it has
 *     one, without a penalty, {@code double[p + q]}
 */
record Reduction(
    boolean intercept,
    long rows,
    double sumOfLogWeights,
    double weightRoot,
    DoubleDouble[] means,
    Scale scale,
    DoubleDouble[] totals,
    TriangularFactor factor,
    Rounding rounding,
    double[] carried) {

  /** Degrees of freedom of the residuals when the features use up so many. */
  double degreesOfFreedom(double parameters) {
    return Math.max(0, rows - parameters - (intercept ? 1 : 0));
  }

  /** Number of features, p. */
  int features() {
    return means.length - totals.length;
  }

  /** Number of responses, q. */
  int responses() {
    return totals.length;
  }
}
