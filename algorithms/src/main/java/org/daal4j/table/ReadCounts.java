package org.daal4j.table;

/** What a reader has met in the stretches of one split; readers add to it. */
public final class ReadCounts {
  /** Rows put into blocks. */
  public long rows;

  /** Rows left out for a missing value. */
  public long missingRows;

  /** Malformed rows left out. */
  public long badRecords;

  /** Bytes read of the file (compressed bytes are counted by whoever decompresses). */
  public long bytes;
}
