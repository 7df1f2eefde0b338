package org.daal4j.core;

/** How the rows that a map makes are written. */
public enum RowFormat {
  /** Delimited lines, without a header. */
  CSV(false),
  /** Delimited lines, in each file after a line with the names of the columns. */
  CSV_WITH_HEADER(true),
  /** Parquet files. */
  PARQUET(true);

  private final boolean named;

  RowFormat(boolean named) {
    this.named = named;
  }

  /** Whether it tells the names of columns, so that each has to have its own. */
  public boolean isNamed() {
    return named;
  }
}
