/**
 * A table is columns with roles, whatever its format: what the user says of them, and what that
 * means for a table. Start at {@link org.daal4j.table.TableLayout}.
 */
package org.daal4j.table;
