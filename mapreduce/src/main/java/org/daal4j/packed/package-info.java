/**
 * Rows packed as binary blocks, to be read many times. Start at {@link
 * org.daal4j.packed.PackedFormat}, then {@link org.daal4j.packed.PartCutter}.
 *
 * <p>Internal.
 */
package org.daal4j.packed;
