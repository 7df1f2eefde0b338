/**
 * Linear and ridge regression. Start at {@link org.daal4j.regression.LinearRegression}: one pass
 * reduces the table to a {@link org.daal4j.regression.Reduction}, the same for normal equations and
 * QR, and {@link org.daal4j.regression.Solution} does the rest in the driver.
 */
package org.daal4j.regression;
