/**
 * What several analyses share. Start at {@link org.daal4j.statistics.ColumnShift}.
 *
 * <p>Internal.
 */
package org.daal4j.statistics;
