/**
 * Tables whose directories tell some of their columns. Start at {@link
 * org.daal4j.input.partition.PartitionedTable}.
 *
 * <p>Internal.
 */
package org.daal4j.input.partition;
