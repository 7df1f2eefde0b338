package org.daal4j.core;

/**
 * Some consecutive rows of a table: numbers, and where asked for a weight and some text fields for
 * each row. The unit in which rows are read, cached, sent and added to partials. Every number is
 * finite.
 *
 * <p>Numeric columns stand in the order of {@link Dataset#columns()}. Blocks are lent: a receiver
 * that needs the numbers later copies them. Who does not say that it takes sparse rows is given
 * dense ones only.
 */
public sealed interface RowBlock permits DenseRows, SparseRows {

  /** The value of {@link #firstRow()} in a table whose rows were not counted yet. */
  long UNCOUNTED = -1;

  /** Number of rows, possibly 0. */
  int rows();

  /** Number of numeric columns. */
  int columns();

  /** Global number, from 0, of the first row; {@link #UNCOUNTED} before the table was packed. */
  long firstRow();

  /** Global number, from 0, of a row of a table that was packed or {@link Engine#exchange}d. */
  default long number(int row) {
    return firstRow() + row;
  }

  /** Whether the rows carry weights; without them each row weighs 1. */
  boolean weighted();

  /** The weight of a row: finite, not negative. */
  double weight(int row);

  /** States the global number of the first row, which the others follow. */
  void setFirstRow(long firstRow);

  /** Whether no row should be added any more. */
  boolean isFull();

  /** Takes all rows out, to fill the block anew. */
  void clear();

  /** Copies the numbers of one row into a new array, {@code double[columns]}. */
  double[] row(int row);

  /** Bytes of the numbers and weights, and of global numbers where they are kept. */
  long bytes();

  /** A copy with the weights but without the text, that takes no more memory than it needs. */
  RowBlock compactCopy();

  /**
   * Appends rows {@code from .. to - 1}, with weights and text where both blocks have them, to a
   * dense block of the same columns that has room for them.
   */
  void appendTo(DenseRows dense, int from, int to);

  /** Numbers kept beside the rows from pass to pass; null where rows are read anew. */
  RowNotes notes();

  /** Lets folds keep numbers beside the rows, which must not change any more. */
  void setNotes(RowNotes notes);

  /** The text fields of the rows; null when none were asked for. */
  TextColumns text();

  /**
   * How many rows a full block holds. Depends on the number of columns alone, because the grouping
   * of rows decides the last bits of a sum: the same split must give the same blocks in every
   * engine.
   *
   * @param columns number of numeric columns
   * @return rows, between 64 and 4096, so that a block is at most half a megabyte where 64 rows
   *     are: an array of more may get whole regions of the heap to itself (from half a region on,
   *     of at least 1 MB, with the G1 collector), twice what it needs
   */
  static int capacity(int columns) {
    return Math.max(64, Math.min(4096, 65_000 / Math.max(1, columns)));
  }
}
