/**
 * Delimited text into row blocks, byte by byte: no string, no object for a row or a number. Start
 * at {@link org.daal4j.text.TextRowReader}.
 *
 * <p>Public API: {@link org.daal4j.text.HeaderMode}, {@link org.daal4j.text.TextSyntax}. The rest
 * is internal.
 */
package org.daal4j.text;
