/** Thin singular value decomposition. Start at {@link org.daal4j.svd.Svd}. */
package org.daal4j.svd;
