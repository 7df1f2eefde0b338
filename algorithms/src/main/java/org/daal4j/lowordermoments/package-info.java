/**
 * Low order moments of every column. Start at {@link org.daal4j.lowordermoments.LowOrderMoments}.
 */
package org.daal4j.lowordermoments;
