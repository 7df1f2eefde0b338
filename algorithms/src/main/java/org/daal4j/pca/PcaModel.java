package org.daal4j.pca;

import java.util.List;

/**
 * Principal components of a table, most important first. The arrays are the model's own.
 *
 * @param columns names of the columns, p
 * @param normalization what was done to the columns
 * @param rows number of rows, those of weight 0 included
 * @param means of the columns, {@code double[p]}
 * @param variances of the columns, divided by Σw - 1, {@code double[p]}
 * @param eigenvalues variance along each component, descending, not negative, {@code double[K]}
 * @param eigenvectors orthonormal directions, {@code double[K][p]}; in each the number of largest
 *     magnitude is positive
 * @param totalVariance the sum of all p eigenvalues
 * @param warnings sentences the user should read
 */
public record PcaModel(
    List<String> columns,
    Normalization normalization,
    long rows,
    double[] means,
    double[] variances,
    double[] eigenvalues,
    double[][] eigenvectors,
    double totalVariance,
    List<String> warnings) {

  /** The share of a component in the total variance; 0 when there is no variance. */
  public double explainedVarianceRatio(int component) {
    return totalVariance > 0 ? eigenvalues[component] / totalVariance : 0;
  }

  /** The share of the first components up to this one in the total variance, at most 1. */
  public double cumulativeRatio(int component) {
    double sum = 0;
    for (int k = 0; k <= component; k++) {
      sum += eigenvalues[k];
    }
    return totalVariance > 0 ? Math.min(1, sum / totalVariance) : 0;
  }
}
