package org.daal4j.profile;

/**
 * What the first pass tells of a column.
 *
 * @param rows of the table
 * @param missing how many fields have no value
 * @param numbers those fields that are numbers
 * @param others those that have a value that is no number
 */
record FieldFacts(long rows, long missing, NumberFacts numbers, TextCounts others) {

  /** Whether the column is one of numbers: nine in ten of its values are. */
  boolean areNumbers() {
    return numbers.count() > 0 && numbers.count() >= 9 * others.total();
  }

  /** Whether the column is one of text. */
  boolean areTexts() {
    return !areNumbers() && others.total() > 0;
  }

  /** Whether there are texts that were not seen as such, because they are numbers. */
  boolean areMixedTexts() {
    return areTexts() && numbers.count() > 0;
  }

  /** Fields with a value. */
  long values() {
    return rows - missing;
  }
}
