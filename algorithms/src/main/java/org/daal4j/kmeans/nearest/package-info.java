/**
 * The nearest centroid of each row, the same bits from every kernel. Start at {@link
 * org.daal4j.kmeans.nearest.NearestCentroid}.
 *
 * <p>Internal.
 */
package org.daal4j.kmeans.nearest;
