package org.daal4j.memory;

import java.util.Iterator;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.table.ReadCounts;

/** The blocks of a split in memory. */
final class MemoryBlocks implements BlockReader {

  private final Iterator<DenseRows> blocks;
  private final ReadCounts counts = new ReadCounts();
  private long bytes;

  MemoryBlocks(List<DenseRows> blocks) {
    this.blocks = blocks.iterator();
  }

  @Override
  public RowBlock next() {
    if (!blocks.hasNext()) {
      return null;
    }
    DenseRows block = blocks.next();
    counts.rows += block.rows();
    bytes += block.bytes();
    return block;
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytes;
  }

  @Override
  public void close() {}
}
