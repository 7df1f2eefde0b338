package org.daal4j.covariance;

/** Where means, covariances and correlations come from. */
interface Entries {

  /** Σw. */
  double weightSum();

  /** n - 1, or Σw - 1; NaN when that is not above 0. */
  double divisor();

  /** The mean of a column. */
  double mean(int j);

  /** The covariance of two columns. */
  double covariance(int i, int j);

  /** The correlation of two columns, from -1 to 1. */
  double correlation(int i, int j);
}
