/**
 * Doubles as text: the shortest decimals that read back to them, as bytes. Start at {@link
 * org.daal4j.decimal.DecimalWriter}.
 *
 * <p>Internal.
 */
package org.daal4j.decimal;
