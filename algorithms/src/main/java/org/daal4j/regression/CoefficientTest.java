package org.daal4j.regression;

/**
 * A coefficient and how sure it is, as R's {@code summary(lm)} says it.
 *
 * @param term name of the feature, or {@value #INTERCEPT}
 * @param estimate the coefficient
 * @param standardError its standard error; NaN when it cannot be told
 * @param tStatistic estimate / standard error
 * @param pValue two-sided, by Student's t
 * @param lower lower end of the interval of 95 % confidence
 * @param upper its upper end
 */
public record CoefficientTest(
    String term,
    double estimate,
    double standardError,
    double tStatistic,
    double pValue,
    double lower,
    double upper) {

  /** Name of the term that multiplies no feature. */
  public static final String INTERCEPT = "intercept";

  /** By the t distribution of the residuals' degrees of freedom. */
  static CoefficientTest of(
      String term, double estimate, double standardError, StudentT distribution, double quantile) {
    double t = estimate / standardError;
    return new CoefficientTest(
        term,
        estimate,
        standardError,
        t,
        distribution.twoSided(t),
        estimate - quantile * standardError,
        estimate + quantile * standardError);
  }
}
