package org.daal4j.packed;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.input.SplitDataset;

/** A table that a pass has left, in which every row has its global number. */
public interface NumberedTable extends SplitDataset {

  /**
   * Reads rows by their numbers.
   *
   * @param firstRow number of the first
   * @param count how many
   * @throws IndexOutOfBoundsException when the table has no such rows
   * @throws IllegalArgumentException when its rows are not in the order of their numbers
   */
  DenseRows read(Configuration conf, long firstRow, int count) throws IOException;

  @Override
  default long maxBadRecords() {
    return 0;
  }
}
