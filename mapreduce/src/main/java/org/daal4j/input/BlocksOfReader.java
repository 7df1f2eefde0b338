package org.daal4j.input;

import java.io.IOException;
import org.daal4j.table.ReadCounts;

/**
 * Blocks that are made of those of another reader, whose rows and bytes are counted and which is
 * closed with this one.
 */
public abstract class BlocksOfReader implements BlockReader {

  /** The other reader. */
  protected final BlockReader reader;

  /** Around a reader. */
  protected BlocksOfReader(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public ReadCounts counts() {
    return reader.counts();
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
