package org.daal4j.input.typed;

import java.io.IOException;
import org.daal4j.table.RecordPlace;

/** Rows of a file that lie together, column by column. */
public interface ColumnGroup {

  /** How many rows there are. */
  long rows();

  /** Opens a used column of numbers. */
  Numbers numbers(int column) throws IOException;

  /**
   * Opens a used column of text.
   *
   * @param label whether numbers have the one form of a label
   */
  Texts texts(int column, boolean label) throws IOException;

  /** What to throw for a failure of reading a column. */
  IOException explain(int column, Exception e);

  /**
   * Where a row stands.
   *
   * @param row its number in the group, from 0
   */
  RecordPlace place(long row);

  /** A column of which the next rows are read as numbers. */
  interface Numbers extends AutoCloseable {

    /** Reads the next rows into {@code target[first + i * step]}, NaN where there is no value. */
    void read(double[] target, int first, int step, int rows) throws IOException;

    /** Gives back the memory. */
    @Override
    void close();
  }

  /** A column of which the next rows are read as text. */
  interface Texts extends AutoCloseable {

    /** Reads the next row into the next field. */
    void read(TextRows fields) throws IOException;

    /** Gives back the memory. */
    @Override
    void close();
  }
}
