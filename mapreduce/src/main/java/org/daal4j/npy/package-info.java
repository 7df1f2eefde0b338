/**
 * Reads arrays that NumPy has saved (npy) as tables. Start reading at {@link
 * org.daal4j.npy.NpyRows}; {@link org.daal4j.npy.NpyHeader} says what a file may be.
 *
 * <p>Internal.
 */
package org.daal4j.npy;
