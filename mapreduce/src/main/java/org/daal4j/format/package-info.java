/**
 * All formats of tables. Start at {@link org.daal4j.format.TableFormats}.
 *
 * <p>Internal.
 */
package org.daal4j.format;
