package org.daal4j.text;

/** Whether files begin with a record of column names. */
public enum HeaderMode {
  /** The first record of a file is a header when none of its fields is a number. */
  AUTO,
  /** The first record of every file is a header. */
  YES,
  /** No file has a header. */
  NO
}
