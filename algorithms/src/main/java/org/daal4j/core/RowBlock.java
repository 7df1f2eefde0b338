package org.daal4j.core;

/**
 * Some consecutive rows of a table: numbers, and where asked for a weight and some text fields for
 * each row. The unit in which rows are read, cached, sent and added to partials. Every number is
 * finite.
 *
 * <p>Numeric columns stand in the order of {@link Dataset#columns()}. Blocks are lent: a receiver
 * that needs the numbers later copies them.
 */
public sealed interface RowBlock permits DenseRows {

  /** The value of {@link #firstRow()} in a table whose rows were not counted yet. */
  long UNCOUNTED = -1;

  /** Number of rows, possibly 0. */
  int rows();

  /** Number of numeric columns. */
  int columns();

  /** Global number, from 0, of the first row; {@link #UNCOUNTED} before the table was packed. */
  long firstRow();

  /** Whether the rows carry weights; without them each row weighs 1. */
  boolean weighted();

  /** The weight of a row: finite, not negative. */
  double weight(int row);

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
