/**
 * Thin singular value decomposition. Start at {@link org.daal4j.svd.Svd}.
 *
 * <p>Public API: {@link org.daal4j.svd.Svd}, {@link org.daal4j.svd.SvdOptions}, {@link
 * org.daal4j.svd.SvdModel}. The rest is internal.
 */
package org.daal4j.svd;
