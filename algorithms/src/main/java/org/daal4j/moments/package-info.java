/**
 * Low order moments of every column in one pass. Start at {@link org.daal4j.moments.Moments}, the
 * partial; {@link org.daal4j.moments.ColumnMoments} is what comes out.
 *
 * <p>Public API: {@link org.daal4j.moments.ColumnMoments}. The rest is internal.
 */
package org.daal4j.moments;
