/**
 * The R factor of a table's QR factorization in one pass over its rows (TSQR). Start at {@link
 * org.daal4j.tsqr.FactorRows}.
 *
 * <p>Internal.
 */
package org.daal4j.tsqr;
