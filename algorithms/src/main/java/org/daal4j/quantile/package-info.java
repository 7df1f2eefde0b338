/**
 * Exact order statistics of the columns of a table, in few passes and little memory. Start at
 * {@link org.daal4j.quantile.Quantiles}.
 *
 * <p>Internal.
 */
package org.daal4j.quantile;
