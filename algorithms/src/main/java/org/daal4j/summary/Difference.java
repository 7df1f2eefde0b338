package org.daal4j.summary;

import org.daal4j.core.UsageException;

/**
 * The first thing in which two summaries differ, so that they do not merge.
 *
 * @param what it is, as {@code column 3}
 * @param one what it is in the first
 * @param other what it is in the second
 */
record Difference(String what, String one, String other) {

  /** Null when both are the same. */
  static Difference of(String what, String one, String other) {
    return one.equals(other) ? null : new Difference(what, one, other);
  }

  /**
   * As a complaint.
   *
   * @param first name of the first summary
   * @param second name of the second, or of the table that is to follow
   */
  UsageException between(String first, String second) {
    return new UsageException(
        first
            + " cannot be merged with "
            + second
            + ": "
            + what
            + " is "
            + one
            + " in the one and "
            + other
            + " in the other. Merge what was fitted to the same columns with the same options.");
  }
}
