/**
 * For Java programs: where fits run, tables, models saved and applied. Start at {@link
 * org.daal4j.api.Session}.
 *
 * <p>Public API: {@link org.daal4j.api.Session}, {@link org.daal4j.api.TableReader}, {@link
 * org.daal4j.api.ArrayTable}, {@link org.daal4j.api.TableSpec}, {@link org.daal4j.api.Rows}, {@link
 * org.daal4j.api.SummedFit}. The rest is internal.
 */
package org.daal4j.api;
