/** What several analyses share. Start at {@link org.daal4j.statistics.ColumnShift}. */
package org.daal4j.statistics;
