package org.daal4j.regression;

import org.daal4j.distribution.StudentT;

/**
 * A coefficient and how sure it is, as R's {@code summary(lm)} says it, {@code drop1} and {@code
 * car::vif}.
 *
 * @param term name of the feature, or {@value #INTERCEPT}
 * @param estimate the coefficient
 * @param standardError its standard error; NaN when it cannot be told
 * @param tStatistic estimate / standard error
 * @param pValue two-sided, by Student's t
 * @param lower lower end of the interval of 95 % confidence
 * @param upper its upper end
 * @param sumOfSquares by how much the residual sum of squares would be more without the feature; 0
 *     when the others tell all it tells; NaN of the intercept, or beyond the range of a double
 * @param varianceInflation how many times its variance is that of a feature that does not correlate
 *     with the others, 1/(1 - R²) for the R² of the feature by them; about 0 without intercept;
 *     infinite when it depends on the others, NaN of a constant and of the intercept
 */
public record CoefficientTest(
    String term,
    double estimate,
    double standardError,
    double tStatistic,
    double pValue,
    double lower,
    double upper,
    double sumOfSquares,
    double varianceInflation) {

  /** Name of the term that multiplies no feature. */
  public static final String INTERCEPT = "intercept";

  /** By the t distribution of the residuals' degrees of freedom. */
  static CoefficientTest of(
      String term,
      double estimate,
      double standardError,
      StudentT distribution,
      double quantile,
      double sumOfSquares,
      double varianceInflation) {
    double t = estimate / standardError;
    return new CoefficientTest(
        term,
        estimate,
        standardError,
        t,
        distribution.twoSided(t),
        estimate - quantile * standardError,
        estimate + quantile * standardError,
        sumOfSquares,
        varianceInflation);
  }
}
