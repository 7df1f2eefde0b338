/** Rows packed as binary blocks, to be read many times. */
package org.daal4j.packed;
