package org.daal4j.kmeans.selection;

/**
 * How far rows are from their own cluster and from the others.
 *
 * @param silhouette mean of the rows, weights counted; NaN of fewer than two clusters
 * @param meanDistances mean distance of the rows of each cluster from their mean, {@code double[k]}
 */
public record Spread(double silhouette, double[] meanDistances) {}
