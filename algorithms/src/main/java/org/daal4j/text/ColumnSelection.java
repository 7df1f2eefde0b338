package org.daal4j.text;

import java.util.List;

/**
 * Which columns of a table, in which order: names, 1-based positions, ranges ({@code 1-4}), and
 * {@code !x} to leave one out.
 */
public final class ColumnSelection {

  private ColumnSelection() {}

  /**
   * Splits an option value at its commas; a name that holds a comma is put in double quotes.
   *
   * @throws org.daal4j.core.UsageException when an item is empty or a quote is not closed
   */
  public static List<String> parse(String list) {
    throw new UnsupportedOperationException();
  }

  /**
   * Resolves selectors to positions from 0. A selector that equals a column's name is that column,
   * also when it looks like a position or range.
   *
   * @param names names of all columns of the table
   * @param candidates positions that are selected when there is no selector or only exclusions
   * @throws org.daal4j.core.UsageException naming the selector, the option and the columns there
   *     are
   */
  public static int[] resolve(
      String option, List<String> selectors, List<String> names, int[] candidates) {
    throw new UnsupportedOperationException();
  }
}
