package org.daal4j.table;

/** Where the names of a table's columns come from. */
public enum ColumnNaming {
  /** A header: they are the columns' own. */
  HEADER,
  /** Made up for delimited text without a header: {@code cN} stands at position N of the file. */
  POSITIONS,
  /** Made up for libsvm text: {@code cN} has index N, and {@code label} stands before them. */
  INDICES
}
