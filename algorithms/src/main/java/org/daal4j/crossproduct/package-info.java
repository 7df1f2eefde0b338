/**
 * Weighted sums and cross products of all pairs of columns in one pass: what covariance,
 * correlation, principal components and linear models are made of. Start at {@link
 * org.daal4j.crossproduct.SumCrossProducts}.
 *
 * <p>Public API: {@link org.daal4j.crossproduct.Precision}. The rest is internal.
 */
package org.daal4j.crossproduct;
