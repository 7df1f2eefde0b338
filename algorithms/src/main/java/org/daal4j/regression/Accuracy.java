package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/**
 * What the rounding of the pass leaves of the fit of one response, by perturbation theory of first
 * order (Björck 1996, section 1.4): with v = (-b, 1), X the scaled columns, E the error of [X y]ᵀ[X
 * y] and D that of [X y],
 *
 * <ul>
 *   <li>the residual sum of squares moves by vᵀEv + 2 rᵀDv,
 *   <li>a coefficient by a row of (XᵀX)⁻¹ times Ev + Dᵀr + XᵀDv,
 *   <li>its variance by that row, twice, about E + XᵀD + DᵀX.
 * </ul>
 *
 * @param residualSum relative error of the residual sum of squares; infinite or NaN when there is
 *     nothing left, or nothing to fit
 * @param standardErrors relative error of the standard errors
 * @param coefficients error of the worst coefficient, as a part of it or of its standard error,
 *     whichever is larger; when the residual sum is not known, as a part of the largest coefficient
 *     of scaled features
 */
record Accuracy(double residualSum, double standardErrors, double coefficients) {

  /** The relative error that the pages promise. */
  private static final double PROMISED = 1e-9;

  private static final int ALL_DIGITS = 15;

  /** With less than a digit left, a residual sum of squares is not known. */
  private static final double UNKNOWN = 0.1;

  /**
   * Of a fit.
   *
   * @param residual sum of squares of the scaled response that is left
   * @param parameters (effective) number of coefficients but the intercept
   */
  static Accuracy of(Solution solution, int response, DoubleDouble residual, double parameters) {
    Reduction reduction = solution.reduction();
    double degrees = reduction.degreesOfFreedom(parameters);
    Rounding rounding = reduction.rounding();
    int p = reduction.features();
    double moved = reduction.carried()[p + response]; // ‖v‖ of columns of norm 1
    double[] coefficients = solution.scaledCoefficients(response);
    for (int j = 0; j < p; j++) {
      moved = Math.hypot(moved, reduction.carried()[j] * coefficients[1 + j]);
    }
    double rest = Math.sqrt(residual.high());
    double spread = solution.spread();
    double square =
        rounding.products() * moved * moved
            + rounding.rows() * moved * (2 * rest + rounding.rows() * moved);
    double ofSum = square / residual.high();
    double inverse = spread * (rounding.products() * spread + 2 * rounding.rows());
    double coefficient =
        rounding.products() * moved * spread + rounding.rows() * (spread * rest + moved);
    double[] factors = solution.errorFactors();
    double worst =
        ofSum < UNKNOWN && degrees > 0
            ? worst(coefficients, factors, coefficient, rest / Math.sqrt(degrees))
            : worstOfLargest(coefficients, factors, coefficient);
    return new Accuracy(ofSum, (ofSum + inverse) / 2, worst);
  }

  private static double worst(
      double[] coefficients, double[] factors, double error, double deviation) {
    double worst = 0;
    for (int j = 0; j < factors.length; j++) {
      if (!Double.isNaN(factors[j])) {
        worst =
            Math.max(worst, error / Math.max(Math.abs(coefficients[j]) / factors[j], deviation));
      }
    }
    return worst;
  }

  private static double worstOfLargest(double[] coefficients, double[] factors, double error) {
    double largest = 0;
    double factor = 0;
    for (int j = 1; j < factors.length; j++) {
      if (!Double.isNaN(factors[j])) {
        largest = Math.max(largest, Math.abs(coefficients[j]));
        factor = Math.max(factor, factors[j]);
      }
    }
    return largest > 0 ? error * factor / largest : 0;
  }

  /** Whether the residual sum of squares is more than rounding. */
  boolean knowsResidual() {
    return residualSum < UNKNOWN;
  }

  /** Whether all is as good as promised. */
  boolean isAsPromised() {
    return isAsPromised(standardErrors) && isAsPromised(coefficients);
  }

  static boolean isAsPromised(double relativeError) {
    return relativeError <= PROMISED;
  }

  /** How many decimal digits such an error leaves, at most {@value #ALL_DIGITS}. */
  static int digits(double relativeError) {
    return (int) Math.min(ALL_DIGITS, Math.max(0, Math.floor(-Math.log10(relativeError))));
  }
}
