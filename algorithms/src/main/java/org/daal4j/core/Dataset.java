package org.daal4j.core;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table an engine can read: which columns it has and, once counted, how many rows. Where its
 * bytes are is between the dataset and its engine.
 */
public interface Dataset {

  /** Names of the numeric columns, in the order of {@link RowBlock}'s columns. */
  List<String> columns();

  /** Whether its rows are {@link SparseRows}. */
  default boolean sparse() {
    return false;
  }

  /** Number of rows that are used; empty until the table was packed. */
  OptionalLong rowCount();
}
