package org.daal4j.engine;

/** Hears how a split goes on; may throw to give it up. */
@FunctionalInterface
public interface SplitListener {

  /** So much has come since the last call. */
  void advanced(long rows, long skippedRows, long bytes);
}
