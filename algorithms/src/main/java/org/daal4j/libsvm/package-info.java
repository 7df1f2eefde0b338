/** Rows of libsvm text, which are sparse. Start at {@link org.daal4j.libsvm.LibsvmLayout}. */
package org.daal4j.libsvm;
