/**
 * What files are by their first bytes, whatever their names say: {@link
 * org.daal4j.input.kind.FirstBytes} first.
 *
 * <p>Internal.
 */
package org.daal4j.input.kind;
