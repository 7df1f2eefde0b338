/**
 * Models as one SELECT. Start at {@link org.daal4j.export.sql.SqlStatement}.
 *
 * <p>Internal.
 */
package org.daal4j.export.sql;
