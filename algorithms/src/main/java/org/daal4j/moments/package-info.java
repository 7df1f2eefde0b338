/**
 * Low order moments of every column in one pass. Start at {@link org.daal4j.moments.Moments}, the
 * partial; {@link org.daal4j.moments.ColumnMoments} is what comes out.
 */
package org.daal4j.moments;
