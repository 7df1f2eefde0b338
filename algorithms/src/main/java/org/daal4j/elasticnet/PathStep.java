package org.daal4j.elasticnet;

/**
 * The model of one penalty.
 *
 * @param lambda the penalty
 * @param nonzeros features whose coefficient is not 0
 * @param devianceRatio 1 - Σw(y - fitted)²/Σw(y - mean)²; NaN when the response is constant
 * @param coefficients intercept (0 when there is none), then features, {@code double[1 + p]}
 */
public record PathStep(double lambda, int nonzeros, double devianceRatio, double[] coefficients) {}
