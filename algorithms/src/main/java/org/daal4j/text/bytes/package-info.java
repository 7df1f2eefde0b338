/**
 * What bytes of text are, several at a time or one by one: blanks, numbers and the doubles they
 * are, markers of what is missing, characters of UTF-8. Nothing here knows of fields or records.
 * Start at {@link org.daal4j.text.bytes.EightBytes}.
 *
 * <p>Internal.
 */
package org.daal4j.text.bytes;
