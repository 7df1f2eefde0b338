/**
 * Reads ORC: flat columns, stream by stream, straight into row blocks. Start reading at {@link
 * org.daal4j.orc.OrcStripe}; {@link org.daal4j.orc.OrcFooter} says what is checked before.
 *
 * <p>Internal.
 */
package org.daal4j.orc;
