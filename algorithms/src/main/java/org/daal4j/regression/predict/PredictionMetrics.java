package org.daal4j.regression.predict;

import org.daal4j.moments.ColumnMoments;

/**
 * How good the predictions of one response are.
 *
 * @param rows number of rows
 * @param meanSquaredError Σe²/rows, e = actual - predicted; infinite, or less than any normal
 *     number, where it is beyond the range of a double
 * @param rootMeanSquaredError its root, right also then
 * @param meanAbsoluteError Σ|e|/rows
 * @param rSquared 1 - Σe²/Σ(y - mean)²; not finite when the response is constant
 */
public record PredictionMetrics(
    long rows,
    double meanSquaredError,
    double rootMeanSquaredError,
    double meanAbsoluteError,
    double rSquared) {

  /** From the moments of the errors and of the actual responses. */
  static PredictionMetrics of(long rows, ColumnMoments errors, ColumnMoments actual) {
    double rootMeanSquare = errors.normL2() / Math.sqrt(rows);
    // Roots are in range where squares are not.
    double deviation = actual.standardDeviation() * Math.sqrt((rows - 1) / (double) rows);
    double unexplained = rootMeanSquare / deviation;
    return new PredictionMetrics(
        rows,
        errors.secondOrderRawMoment(),
        rootMeanSquare,
        errors.normL1() / rows,
        1 - unexplained * unexplained);
  }

  /** Whether the mean squared error, but not its root, is beyond the range of a double. */
  public boolean squareLeavesTheRange() {
    return rootMeanSquaredError > 0
        && (meanSquaredError < Double.MIN_NORMAL || Double.isInfinite(meanSquaredError));
  }
}
