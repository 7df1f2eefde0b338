package org.daal4j.packed;

import java.util.Iterator;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.table.ReadCounts;

/** Reads the blocks of a part that are in memory. */
public final class KeptBlocks implements BlockReader {

  private static final long HALF_REGION = 1 << 19;

  private final Iterator<RowBlock> blocks;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesRead;

  /**
   * From the first block on.
   *
   * @param blocks of the part, in order
   * @param firstRow global number of the first row; {@link RowBlock#UNCOUNTED} when rows have
   *     numbers of their own
   */
  public KeptBlocks(Iterator<RowBlock> blocks, long firstRow) {
    this.blocks = blocks;
    this.nextRow = firstRow;
  }

  /** What a block takes of the heap: a large array may get whole regions of it, of 1 MB or more. */
  public static long heapBytes(RowBlock block) {
    long bytes = block.bytes();
    return bytes <= HALF_REGION ? bytes : (bytes + 2 * HALF_REGION - 1) & -2 * HALF_REGION;
  }

  @Override
  public RowBlock next() {
    if (!blocks.hasNext()) {
      return null;
    }
    RowBlock block = blocks.next();
    if (nextRow != RowBlock.UNCOUNTED) {
      block.setFirstRow(nextRow);
      nextRow += block.rows();
    }
    counts.rows += block.rows();
    bytesRead += block.bytes();
    return block;
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() {}
}
