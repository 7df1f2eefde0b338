package org.daal4j.pca;

/**
 * What a method finds.
 *
 * @param rows number of rows
 * @param means {@code double[p]}
 * @param variances {@code double[p]}
 * @param eigenvalues all of them, descending, perhaps below 0 by rounding, {@code double[p]}
 * @param eigenvectors of the first ones, of either sign, {@code double[K][p]}
 */
record Decomposition(
    long rows, double[] means, double[] variances, double[] eigenvalues, double[][] eigenvectors) {}
