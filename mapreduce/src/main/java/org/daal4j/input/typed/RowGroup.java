package org.daal4j.input.typed;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.table.RecordPlace;

/** Rows of a file that lie together and of which the next ones are read, as many as wanted. */
public interface RowGroup extends AutoCloseable {

  /** How many rows are left. */
  long left();

  /**
   * Reads rows behind those of a block: their numbers into its array of numbers, NaN where there is
   * no value, and their weights into that of weights.
   *
   * @param rows at most how many; no more than are left
   * @param text takes the text of each, or null when none is wanted; when it is full there are no
   *     more rows
   * @return how many
   * @throws org.daal4j.core.BadInputException when the file is damaged
   */
  int read(DenseRows block, int rows, TextRows text) throws IOException;

  /**
   * Where a row stands.
   *
   * @param row its number in the group, from 0
   */
  RecordPlace place(long row);

  /** Gives back the memory. */
  @Override
  default void close() {}
}
