package org.daal4j.kmeans;

/** How the weighted candidates of {@link Initialization#PARALLEL_PLUS} become k centroids. */
public enum Recluster {
  /** The best of several greedy k-means++ seedings, each improved by weighted Lloyd iterations. */
  BEST,
  /** One weighted k-means++ seeding, as daal4py does. */
  PLUS_PLUS
}
