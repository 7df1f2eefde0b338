/**
 * A sample of the rows of a table, the same for any splits. Start at {@link
 * org.daal4j.sample.RowSample}.
 *
 * <p>Internal.
 */
package org.daal4j.sample;
