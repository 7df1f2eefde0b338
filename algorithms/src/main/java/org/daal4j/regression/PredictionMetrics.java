package org.daal4j.regression;

/**
 * How good the predictions of one response are.
 *
 * @param rows number of rows
 * @param meanSquaredError Σe²/rows, e = actual - predicted
 * @param rootMeanSquaredError its root
 * @param meanAbsoluteError Σ|e|/rows
 * @param rSquared 1 - Σe²/Σ(y - mean)²; not finite when the response is constant
 */
public record PredictionMetrics(
    long rows,
    double meanSquaredError,
    double rootMeanSquaredError,
    double meanAbsoluteError,
    double rSquared) {}
