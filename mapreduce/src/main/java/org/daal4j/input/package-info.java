/**
 * Input files, how they are cut into splits, and how a split is read. Start at {@link
 * org.daal4j.input.FileTable}.
 *
 * <p>Internal.
 */
package org.daal4j.input;
