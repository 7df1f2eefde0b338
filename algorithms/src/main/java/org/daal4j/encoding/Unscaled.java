package org.daal4j.encoding;

import org.daal4j.linalg.DoubleDouble;

/**
 * Coefficients of features that were shifted and scaled, written for those as they were: the same
 * predictions.
 *
 * @param shifts what was taken from each feature, {@code double[p]}
 * @param scales what it was divided by then, {@code double[p]}
 */
public record Unscaled(double[] shifts, double[] scales) {

  /**
   * The coefficients.
   *
   * @param beta intercept, then features, {@code double[1 + p]}
   */
  public double[] coefficients(double[] beta) {
    double[] coefficients = beta.clone();
    DoubleDouble start = DoubleDouble.of(beta[0]);
    for (int j = 0; j < shifts.length; j++) {
      DoubleDouble slope = DoubleDouble.of(beta[1 + j]).divide(DoubleDouble.of(scales[j]));
      coefficients[1 + j] = slope.value();
      start = start.subtract(slope.multiply(shifts[j]));
    }
    coefficients[0] = start.value();
    return coefficients;
  }
}
