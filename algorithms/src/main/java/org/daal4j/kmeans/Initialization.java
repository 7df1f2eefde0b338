package org.daal4j.kmeans;

/** How starting centroids are chosen. */
public enum Initialization {
  /** The first k rows. */
  DETERMINISTIC,
  /** k different rows, uniformly. */
  RANDOM,
  /** D-squared sampling, one centroid a pass (Arthur and Vassilvitskii 2007). */
  PLUS_PLUS,
  /** Oversampling in a few passes, then clustering of the candidates (Bahmani and others 2012). */
  PARALLEL_PLUS
}
