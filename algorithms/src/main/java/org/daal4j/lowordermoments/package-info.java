/**
 * Low order moments of every column. Start at {@link org.daal4j.lowordermoments.LowOrderMoments}.
 *
 * <p>Public API: {@link org.daal4j.lowordermoments.LowOrderMoments}, {@link
 * org.daal4j.lowordermoments.MomentsModel}. The rest is internal.
 */
package org.daal4j.lowordermoments;
