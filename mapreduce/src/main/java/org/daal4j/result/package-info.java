/**
 * The result directory: what it holds, how it comes to be all at once, how an unfinished run is
 * found again. Start at {@link org.daal4j.result.OutputDirectory}.
 */
package org.daal4j.result;
