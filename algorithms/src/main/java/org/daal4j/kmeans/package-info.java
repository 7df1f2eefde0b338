/**
 * K-means clustering: starting centroids, Lloyd iterations, assignment of rows. Start at {@link
 * org.daal4j.kmeans.KMeans}.
 */
package org.daal4j.kmeans;
