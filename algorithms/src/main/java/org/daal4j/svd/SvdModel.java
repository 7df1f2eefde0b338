package org.daal4j.svd;

import org.daal4j.tsqr.OrthogonalRows;

/**
 * A thin singular value decomposition A = U·diag(values)·V of n rows and p columns, cut to K
 * components.
 *
 * @param rows number of rows of the table, n
 * @param values singular values, descending, {@code double[K]}
 * @param rightVectors {@code double[K][p]}, the largest number of each positive
 * @param left the map that writes the rows of U, K numbers each; null when not asked for
 */
public record SvdModel(long rows, double[] values, double[][] rightVectors, OrthogonalRows left) {}
