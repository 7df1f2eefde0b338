package org.daal4j.kmeans.selection;

/**
 * A clustering among several, in a few numbers. All distances are those of the fit: of scaled
 * columns where there are such.
 *
 * @param clusters number of clusters, k
 * @param objective weighted sum of squared distances to the centroids
 * @param silhouette simplified silhouette, from -1 to 1: more is better; NaN of one cluster
 * @param calinskiHarabasz ratio of the variance between clusters to that within: more is better;
 *     NaN of one cluster
 * @param daviesBouldin mean likeness of each cluster to the one most like it: less is better; NaN
 *     of one cluster
 * @param iterations updates of the centroids
 * @param converged whether the objective had settled
 */
public record Candidate(
    int clusters,
    double objective,
    double silhouette,
    double calinskiHarabasz,
    double daviesBouldin,
    int iterations,
    boolean converged) {}
