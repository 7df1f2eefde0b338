/**
 * For Java programs: where fits run, tables, models saved and applied. Start at {@link
 * org.daal4j.api.Session}.
 */
package org.daal4j.api;
