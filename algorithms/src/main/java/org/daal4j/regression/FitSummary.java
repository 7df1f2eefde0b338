package org.daal4j.regression;

/**
 * How well one response is fitted, as R's {@code summary(lm)}, {@code logLik}, {@code AIC} and
 * {@code BIC} say it.
 *
 * @param response name of the response
 * @param rows number of rows of positive weight, n
 * @param degreesOfFreedom of the residuals
 * @param residualSumOfSquares Σ w·(y - fitted)²; when that is nothing but rounding it is NaN, and
 *     so is all that follows from it but rSquared and adjustedRSquared
 * @param residualStandardError root of the former by the degrees of freedom
 * @param rSquared part of the total sum of squares that is explained
 * @param adjustedRSquared the same of the variance
 * @param fStatistic of all features together; NaN for ridge regression
 * @param fPValue its upper tail probability
 * @param logLikelihood at these coefficients, of normal errors
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion
 */
public record FitSummary(
    String response,
    long rows,
    double degreesOfFreedom,
    double residualSumOfSquares,
    double residualStandardError,
    double rSquared,
    double adjustedRSquared,
    double fStatistic,
    double fPValue,
    double logLikelihood,
    double aic,
    double bic) {}
