package org.daal4j.logistic;

import org.apache.commons.math3.special.Erf;

/**
 * A coefficient and how sure it is, as R's {@code summary(glm)} says it, with an interval of the
 * normal distribution.
 *
 * @param term name of the feature, or {@value #INTERCEPT}
 * @param estimate the coefficient
 * @param standardError its standard error; NaN when it cannot be told
 * @param zStatistic estimate / standard error
 * @param pValue two-sided, by the normal distribution
 * @param lower lower end of the interval of 95 % confidence
 * @param upper its upper end
 */
public record WaldTest(
    String term,
    double estimate,
    double standardError,
    double zStatistic,
    double pValue,
    double lower,
    double upper) {

  /** Name of the term that multiplies no feature. */
  public static final String INTERCEPT = "intercept";

  private static final double QUANTILE = 1.9599639845400545; // P(|Z| > it) = 5 %

  static WaldTest of(String term, double estimate, double standardError) {
    double z = estimate / standardError;
    double tail = Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    double reach = QUANTILE * standardError;
    return new WaldTest(term, estimate, standardError, z, tail, estimate - reach, estimate + reach);
  }
}
