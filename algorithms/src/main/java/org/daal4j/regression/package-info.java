/**
 * Linear and ridge regression. Start at {@link org.daal4j.regression.LinearRegression}: one pass
 * reduces the table to a {@link org.daal4j.regression.Reduction}, the same for normal equations and
 * QR, and {@link org.daal4j.regression.Solution} does the rest in the driver.
 *
 * <p>Public API: {@link org.daal4j.regression.LinearRegression}, {@link
 * org.daal4j.regression.LinearOptions}, {@link org.daal4j.regression.RidgeRegression}, {@link
 * org.daal4j.regression.RidgeOptions}, {@link org.daal4j.regression.LinearModel}, {@link
 * org.daal4j.regression.Method}, {@link org.daal4j.regression.FitSummary}, {@link
 * org.daal4j.regression.CoefficientTest}. The rest is internal.
 */
package org.daal4j.regression;
