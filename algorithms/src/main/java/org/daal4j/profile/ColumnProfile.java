package org.daal4j.profile;

import java.util.List;

/**
 * What is in a column.
 *
 * @param name of the column
 * @param type {@code integer} and {@code number} of columns nine in ten of whose values are
 *     numbers; {@code boolean}, {@code date} and {@code timestamp} of those that the files store as
 *     such; {@code text}; {@code empty} of one without a value
 * @param rows of the table
 * @param missing how many of them have no value
 * @param malformed how many, in a column of numbers, have a value that is no number
 * @param distinct how many distinct values there are
 * @param distinctExact whether that is counted; else it is an estimate with an error of 0.8 %
 * @param zeros how many numbers are 0
 * @param negatives how many numbers are below 0
 * @param minimum the smallest number, as all that follow NaN in a column of text
 * @param quantiles of the numbers
 * @param maximum the largest number
 * @param mean of the numbers
 * @param standardDeviation of the numbers, with n - 1; NaN for fewer than two
 * @param skewness m3 / m2^1.5; NaN for a constant column
 * @param kurtosis m4 / m2² - 3; NaN for a constant column
 * @param shortest characters of the shortest text; -1 in a column without text
 * @param longest characters of the longest text; -1 in a column without text
 * @param histogram how the numbers are spread; empty in a column without numbers
 * @param values the most frequent ones
 */
public record ColumnProfile(
    String name,
    String type,
    long rows,
    long missing,
    long malformed,
    long distinct,
    boolean distinctExact,
    long zeros,
    long negatives,
    double minimum,
    double[] quantiles,
    double maximum,
    double mean,
    double standardDeviation,
    double skewness,
    double kurtosis,
    long shortest,
    long longest,
    List<Bin> histogram,
    List<Value> values) {

  /** The type of a column of text. */
  public static final String TEXT = "text";

  /** The type of a column without a value. */
  public static final String EMPTY = "empty";

  /**
   * Some numbers of a column.
   *
   * @param lower they are not below it
   * @param upper they are below it, or in the last bin not above it
   * @param rows how many there are
   */
  public record Bin(double lower, double upper, long rows) {}

  /**
   * A value.
   *
   * @param text the number in its shortest form, or the first 100 characters of a text
   * @param rows in which it is
   */
  public record Value(String text, long rows) {}

  /** Whether it is a column of numbers. */
  public boolean isNumeric() {
    return !type.equals(TEXT) && !type.equals(EMPTY);
  }
}
