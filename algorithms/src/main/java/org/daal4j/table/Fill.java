package org.daal4j.table;

/** What a feature without a value is filled with. Categories get their most frequent level. */
public enum Fill {
  /** Nothing: it is an error, or the row is left out. */
  NONE,
  /** The weighted mean of the rows that have a value. */
  MEAN,
  /** Their weighted median. */
  MEDIAN
}
