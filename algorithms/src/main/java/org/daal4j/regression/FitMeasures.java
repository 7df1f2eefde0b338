package org.daal4j.regression;

import org.daal4j.distribution.BetaTail;
import org.daal4j.linalg.DoubleDouble;

/**
 * Computes a {@link FitSummary}; sums of squares are of the scaled response until the last.
 *
 * @param reduction of the table
 * @param response its index, from 0
 * @param parameters (effective) number of coefficients but the intercept
 * @param explained sum of squares that is explained
 * @param residual sum of squares that is left
 * @param known whether that is more than rounding; if not, all that follows from it is NaN
 */
record FitMeasures(
    Reduction reduction,
    int response,
    double parameters,
    DoubleDouble explained,
    DoubleDouble residual,
    boolean known) {

  private static final double LOG_2 = Math.log(2);

  /** Degrees of freedom of the residuals. */
  double degreesOfFreedom() {
    return reduction.degreesOfFreedom(parameters);
  }

  /** Variance of the residuals of the scaled response; NaN when it is not known. */
  double variance() {
    return known && degreesOfFreedom() > 0 ? residual.high() / degreesOfFreedom() : Double.NaN;
  }

  /** Sum of squares about the mean, or about 0 without intercept, of the scaled response. */
  double total() {
    return explained.add(residual).high();
  }

  /**
   * The residual sum of squares in units of the data; NaN when it is not known, infinite or less
   * than a normal number when it is beyond the range of a double. That of a constant is known.
   */
  private double residualSum() {
    return known || total() == 0
        ? reduction.scale().squareUp(residual, reduction.features() + response).high()
        : Double.NaN;
  }

  /** Whether the residual sum of squares, but not its root, is beyond the range of a double. */
  boolean leavesTheRange() {
    double sum = residualSum();
    return residual.high() > 0 && (sum < Double.MIN_NORMAL || Double.isInfinite(sum));
  }

  /** The row of fit.csv. */
  FitSummary summary(String name, boolean withF) {
    int column = reduction.features() + response;
    double degrees = degreesOfFreedom();
    double unexplained = residual.high() / total();
    double f =
        withF && parameters > 0 && degrees > 0
            ? explained.high() / parameters / variance()
            : Double.NaN;
    double logLikelihood = logLikelihood(column);
    double count = parameters + intercepts() + 1;
    return new FitSummary(
        name,
        reduction.rows(),
        degrees,
        leavesTheRange() ? Double.NaN : residualSum(),
        Math.scalb(Math.sqrt(variance()), reduction.scale().exponents()[column]),
        explained.high() / total(),
        degrees > 0 ? 1 - unexplained * ((reduction.rows() - intercepts()) / degrees) : Double.NaN,
        f,
        BetaTail.at(f * parameters / degrees, degrees / 2, parameters / 2),
        logLikelihood,
        2 * (count - logLikelihood),
        count * Math.log(reduction.rows()) - 2 * logLikelihood);
  }

  private double logLikelihood(int column) {
    if (!known) {
      return Double.NaN;
    }
    double n = reduction.rows();
    double logResidual =
        Math.log(residual.high()) + 2 * LOG_2 * reduction.scale().exponents()[column];
    return 0.5
        * (reduction.sumOfLogWeights()
            - n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + logResidual));
  }

  private int intercepts() {
    return reduction.intercept() ? 1 : 0;
  }
}
