package org.daal4j.packed;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ReadCounts;

/** Reads the blocks of one packed file. */
final class PackedBlockReader implements BlockReader {

  private final PackedFile file;
  private final RowBlock block;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesRead;
  private int next;

  PackedBlockReader(Configuration conf, RowsSplit split, boolean stored) throws IOException {
    Segment part = split.segments().get(0);
    Path path = new Path(part.path());
    this.file = new PackedFile(path.getFileSystem(conf), path, part.fileLength(), stored);
    this.block = file.newBlock();
    this.nextRow = split.firstRow();
  }

  @Override
  public RowBlock next() throws IOException {
    if (next == file.blocks()) {
      return null;
    }
    file.read(next, block);
    if (nextRow != RowBlock.UNCOUNTED) {
      block.setFirstRow(nextRow);
      nextRow += block.rows();
    }
    counts.rows += block.rows();
    bytesRead += file.bytes(next);
    next++;
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
  public void close() throws IOException {
    file.close();
  }
}
