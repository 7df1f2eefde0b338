/**
 * The result directory: what it holds, how it comes to be all at once, how an unfinished run is
 * found again. Start at {@link org.daal4j.result.OutputDirectory}.
 *
 * <p>Public API: {@link org.daal4j.result.OutputExistsException}. The rest is internal.
 */
package org.daal4j.result;
