package org.daal4j.table;

/** What the files say that a column holds. */
public enum ColumnContent {
  /** They do not say: fields are text, some of which are numbers. */
  ANY,
  /** Numbers. */
  NUMBERS,
  /** Text that is no number. */
  TEXT,
  /** What is neither, or cannot be read. */
  NEITHER
}
