package org.daal4j.profile;

import java.util.List;

/**
 * The correlations of columns of numbers in the rows where all of them have one.
 *
 * @param columns places of the columns among all of the table
 * @param names of the same
 * @param completeRows how many rows there are
 * @param matrix {@code double[q][q]}; NaN where a column is constant in those rows
 */
public record Correlations(
    int[] columns, List<String> names, long completeRows, double[][] matrix) {

  /** So many columns at most, the first ones of numbers. */
  public static final int MOST_COLUMNS = 50;

  /** None. */
  static final Correlations NONE = new Correlations(new int[0], List.of(), 0, new double[0][]);
}
