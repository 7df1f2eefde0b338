package org.daal4j.core;

import java.io.IOException;

/**
 * Takes rows field by field, in the order of their columns. What a call may give is the type of the
 * column: a text field of a block becomes what it was where it came from.
 */
public interface RowWriter {

  /** A number field. */
  void number(double value);

  /** An integer field. */
  void integer(long value);

  /** A text field. */
  void text(String value);

  /** A text field of a block, which may have no value. */
  void text(TextColumns source, int row, int column) throws IOException;

  /**
   * The text fields of a row.
   *
   * @param source of the block; null when it has none
   * @param from the first field wanted
   */
  default void texts(TextColumns source, int row, int from) throws IOException {
    int fields = source == null ? 0 : source.columns();
    for (int field = from; field < fields; field++) {
      text(source, row, field);
    }
  }

  /** Ends the row. */
  void endRow() throws IOException;

  /**
   * Takes complete rows as a {@link CsvWriter} has written them, where this writes CSV too.
   *
   * @param lines their bytes, from its start
   * @param length how many bytes
   * @param count how many rows
   * @throws UnsupportedOperationException where this does not
   */
  default void csv(byte[] lines, int length, long count) throws IOException {
    throw new UnsupportedOperationException("rows of CSV for a writer of something else");
  }

  /** Rows ended so far. */
  long rows();

  /** Writes what is left after the last row; the stream below is not closed. */
  void finish() throws IOException;
}
