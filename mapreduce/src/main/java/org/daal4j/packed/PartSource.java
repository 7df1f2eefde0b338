package org.daal4j.packed;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;

/** Reads parts of a packed table, whole or some rows of them. */
public interface PartSource extends RowSource {

  /**
   * Appends some rows of a part to {@code target}; reads no block it does not need.
   *
   * @param from first row wanted, counted from the start of the part
   * @param rows how many; the part has them and {@code target} has room
   */
  void copyRows(Configuration conf, RowsSplit part, long from, int rows, DenseRows target)
      throws IOException;

  /**
   * Opens what a split has sent to a part of another table, in blocks as they were sent.
   *
   * @param directory where the files of the pass are
   * @param file what the split has written
   */
  BlockReader openSent(Configuration conf, Path directory, WrittenPart file, int part)
      throws IOException;

  /** Whether rows of the part carry weights. */
  boolean weighted(Configuration conf, RowsSplit part) throws IOException;
}
