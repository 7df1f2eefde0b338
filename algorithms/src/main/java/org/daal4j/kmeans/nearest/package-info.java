/**
 * The nearest centroid of each row, the same bits from every kernel. Start at {@link
 * org.daal4j.kmeans.nearest.NearestCentroid}.
 */
package org.daal4j.kmeans.nearest;
