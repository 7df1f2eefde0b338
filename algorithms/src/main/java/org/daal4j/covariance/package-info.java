/**
 * Covariance and correlation of all pairs of columns, from their cross products. Start at {@link
 * org.daal4j.covariance.Covariance}.
 *
 * <p>Public API: {@link org.daal4j.covariance.Covariance}, {@link
 * org.daal4j.covariance.CovarianceOptions}, {@link org.daal4j.covariance.CovarianceModel}. The rest
 * is internal.
 */
package org.daal4j.covariance;
