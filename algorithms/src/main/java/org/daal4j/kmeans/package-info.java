/**
 * K-means clustering: starting centroids, Lloyd iterations, assignment of rows. Start at {@link
 * org.daal4j.kmeans.KMeans}.
 *
 * <p>Public API: {@link org.daal4j.kmeans.KMeans}, {@link org.daal4j.kmeans.KMeansOptions}, {@link
 * org.daal4j.kmeans.KMeansModel}, {@link org.daal4j.kmeans.KMeansSelecting}, {@link
 * org.daal4j.kmeans.KMeansModels}, {@link org.daal4j.kmeans.StartingCentroids}, {@link
 * org.daal4j.kmeans.Initialization}, {@link org.daal4j.kmeans.Recluster}. The rest is internal.
 */
package org.daal4j.kmeans;
