/**
 * What files are by their first bytes, whatever their names say: {@link
 * org.daal4j.input.kind.FirstBytes} first.
 */
package org.daal4j.input.kind;
