/**
 * What the first lines of a table look like, when it cannot be read as it was said to be: {@link
 * org.daal4j.text.guess.FormatGuess} first.
 *
 * <p>Internal.
 */
package org.daal4j.text.guess;
