/**
 * Covariance and correlation of all pairs of columns, from their cross products. Start at {@link
 * org.daal4j.covariance.Covariance}.
 */
package org.daal4j.covariance;
