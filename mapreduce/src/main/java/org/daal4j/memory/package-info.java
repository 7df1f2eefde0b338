/**
 * Tables whose rows are in memory, for programs that make them. Start at {@link
 * org.daal4j.memory.MemoryTable}.
 *
 * <p>Internal.
 */
package org.daal4j.memory;
