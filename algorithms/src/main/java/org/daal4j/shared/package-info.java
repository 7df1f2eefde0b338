/**
 * Several fits in the same passes: each driver runs as if it were alone, and a pass over the rows
 * serves all of them. Start at {@link org.daal4j.shared.SharedPasses}.
 *
 * <p>Internal.
 */
package org.daal4j.shared;
