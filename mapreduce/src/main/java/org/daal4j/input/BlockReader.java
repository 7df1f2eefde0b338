package org.daal4j.input;

import java.io.Closeable;
import java.io.IOException;
import org.daal4j.core.RowBlock;
import org.daal4j.table.ReadCounts;

/** The rows of one split, block by block. Every block but the last is full. */
public interface BlockReader extends Closeable {

  /**
   * The next rows.
   *
   * @return a block with at least one row, valid until the next call; null after the last
   * @throws org.daal4j.core.BadInputException when the input is not what the options allow
   */
  RowBlock next() throws IOException;

  /** Rows given and left out so far; its bytes are not used. */
  ReadCounts counts();

  /** Bytes, as stored, read so far. */
  long bytesRead();
}
