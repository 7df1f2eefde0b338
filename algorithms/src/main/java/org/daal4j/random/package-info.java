/**
 * Random numbers that mean the same in every run: a stream for drivers ({@link
 * org.daal4j.random.UniformStream}, start there) and a hash for rows ({@link
 * org.daal4j.random.RowHash}).
 *
 * <p>Internal.
 */
package org.daal4j.random;
