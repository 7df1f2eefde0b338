/**
 * Delimited text into row blocks, byte by byte: no string, no object for a row or a number. Start
 * at {@link org.daal4j.text.TextRowReader}.
 */
package org.daal4j.text;
