package org.daal4j.pca;

/** How components are found. */
public enum Method {
  /** Eigenvectors of the correlation or covariance matrix: one pass. */
  CORRELATION,
  /**
   * Singular vectors of the normalized rows, by their R factor: two passes, no square is formed.
   */
  SVD
}
