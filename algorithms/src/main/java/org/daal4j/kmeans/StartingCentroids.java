package org.daal4j.kmeans;

import java.util.List;

/**
 * Result of an initialisation alone.
 *
 * @param columns names of the columns, p
 * @param centroids the centroids, {@code double[k][p]}
 * @param chosenRows global row numbers of the centroids, {@code long[k]}, when they are rows; empty
 *     array when they are not
 * @param rows number of rows, n
 * @param passes passes over the rows, those before a resume included
 */
public record StartingCentroids(
    List<String> columns, double[][] centroids, long[] chosenRows, long rows, int passes) {}
