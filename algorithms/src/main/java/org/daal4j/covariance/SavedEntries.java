package org.daal4j.covariance;

/**
 * Entries that were saved.
 *
 * @param means {@code double[p]}
 * @param covariances {@code double[p][p]}
 * @param correlations {@code double[p][p]}
 */
record SavedEntries(
    double weightSum,
    double divisor,
    double[] means,
    double[][] covariances,
    double[][] correlations)
    implements Entries {

  @Override
  public double mean(int j) {
    return means[j];
  }

  @Override
  public double covariance(int i, int j) {
    return covariances[i][j];
  }

  @Override
  public double correlation(int i, int j) {
    return correlations[i][j];
  }
}
