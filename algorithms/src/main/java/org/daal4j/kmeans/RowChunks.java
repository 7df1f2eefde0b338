package org.daal4j.kmeans;

/**
 * The table cut into chunks of consecutive global rows, at most {@value #MOST}: coarse enough to
 * send a number for each to the driver, fine enough to read one into it.
 *
 * @param tableRows number of rows of the table, n
 * @param chunkRows rows of each chunk but the last
 */
record RowChunks(long tableRows, long chunkRows) {

  private static final int MOST = 1 << 16;
  private static final int LEAST_ROWS = 1 << 12;

  /** The chunks of a table of so many rows: of 4096 rows, doubled until there are few enough. */
  static RowChunks of(long tableRows) {
    long chunkRows = LEAST_ROWS;
    while (tableRows > chunkRows * MOST) {
      chunkRows *= 2;
    }
    return new RowChunks(tableRows, chunkRows);
  }

  /** Number of chunks. */
  int count() {
    return (int) ((tableRows + chunkRows - 1) / chunkRows);
  }

  /** The chunk a row lies in. */
  int chunk(long row) {
    return (int) (row / chunkRows);
  }

  /** First row of a chunk. */
  long firstRow(int chunk) {
    return chunk * chunkRows;
  }

  /** Rows of a chunk. */
  int rows(int chunk) {
    return (int) Math.min(chunkRows, tableRows - firstRow(chunk));
  }
}
