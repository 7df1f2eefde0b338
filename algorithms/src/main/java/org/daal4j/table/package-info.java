/**
 * A table is columns with roles, whatever its format: what the user says of them, and what that
 * means for a table. Start at {@link org.daal4j.table.TableLayout}.
 *
 * <p>Public API: {@link org.daal4j.table.Fill}, {@link org.daal4j.table.Missing}, {@link
 * org.daal4j.table.Scale}. The rest is internal.
 */
package org.daal4j.table;
