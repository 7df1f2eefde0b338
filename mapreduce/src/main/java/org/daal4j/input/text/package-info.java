/**
 * Files of text, compressed or not, as tables. Start at {@link org.daal4j.input.text.TextTables}.
 *
 * <p>Internal.
 */
package org.daal4j.input.text;
