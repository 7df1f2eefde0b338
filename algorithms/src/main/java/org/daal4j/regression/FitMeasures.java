package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/**
 * Computes a {@link FitSummary}; sums of squares are of the scaled response until the last.
 *
 * @param reduction of the table
 * @param response its index, from 0
 * @param parameters (effective) number of coefficients but the intercept
 * @param explained sum of squares that is explained
 * @param residual sum of squares that is left
 */
record FitMeasures(
    Reduction reduction,
    int response,
    double parameters,
    DoubleDouble explained,
    DoubleDouble residual) {

  private static final double LOG_2 = Math.log(2);

  /** Degrees of freedom of the residuals. */
  double degreesOfFreedom() {
    return Math.max(0, reduction.rows() - parameters - intercepts());
  }

  /** Variance of the residuals of the scaled response; NaN without degrees of freedom. */
  double variance() {
    return degreesOfFreedom() > 0 ? residual.high() / degreesOfFreedom() : Double.NaN;
  }

  /** The row of fit.csv. */
  FitSummary summary(String name, boolean withF) {
    int column = reduction.features() + response;
    double degrees = degreesOfFreedom();
    double total = explained.add(residual).high();
    double unexplained = residual.high() / total;
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
        reduction.scale().squareUp(residual, column).high(),
        Math.scalb(Math.sqrt(variance()), reduction.scale().exponents()[column]),
        explained.high() / total,
        degrees > 0 ? 1 - unexplained * ((reduction.rows() - intercepts()) / degrees) : Double.NaN,
        f,
        BetaTail.at(f * parameters / degrees, degrees / 2, parameters / 2),
        logLikelihood,
        2 * (count - logLikelihood),
        count * Math.log(reduction.rows()) - 2 * logLikelihood);
  }

  private double logLikelihood(int column) {
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
