/**
 * Rows of libsvm text, which are sparse. Start at {@link org.daal4j.libsvm.LibsvmLayout}.
 *
 * <p>Internal.
 */
package org.daal4j.libsvm;
