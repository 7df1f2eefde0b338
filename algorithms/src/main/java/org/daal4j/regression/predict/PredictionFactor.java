package org.daal4j.regression.predict;

/**
 * What tells how far the fitted value of a new row may be off: with x a 1 and its p features, the
 * variance of the value is that of the residuals times |F·(x - m)|². F is the inverse of the
 * transposed triangular factor of the rows of the fit, for which FᵀF is the inverse of their
 * products, and so nothing is squared before the difference from the means is taken.
 *
 * @param means m: 0, then the means of the features; zeros without intercept; {@code double[1 + p]}
 * @param rows F: one over the root of the sum of the weights, 0 without intercept, and below the
 *     inverse of the factor of the features about m, {@code double[1 + p][1 + p]}
 */
public record PredictionFactor(double[] means, double[][] rows) {

  /** Of more features it is not kept: it has half as many numbers as their square. */
  public static final int MOST_FEATURES = 2000;
}
