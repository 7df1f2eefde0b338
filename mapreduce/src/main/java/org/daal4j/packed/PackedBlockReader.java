package org.daal4j.packed;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ReadCounts;

/** Reads the blocks of one packed file, all of them or those that were sent to a part. */
final class PackedBlockReader implements BlockReader {

  private static final int ALL = -1;

  private final PackedFile file;
  private final RowBlock block;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesRead;
  private final int part; // or ALL
  private int next;

  private PackedBlockReader(PackedFile file, long firstRow, int part) {
    this.file = file;
    this.block = file.newBlock();
    this.nextRow = firstRow;
    this.part = part;
  }

  /** Reads a file that is a split. */
  static PackedBlockReader ofSplit(Configuration conf, RowsSplit split, PackedFile.Kind kind)
      throws IOException {
    PackedFile file = open(conf, split.segments().get(0), kind);
    return new PackedBlockReader(file, split.firstRow(), ALL);
  }

  /** Reads what is sent to a part. */
  static PackedBlockReader ofSent(Configuration conf, Segment file, int part) throws IOException {
    return new PackedBlockReader(open(conf, file, PackedFile.Kind.SENT), RowBlock.UNCOUNTED, part);
  }

  private static PackedFile open(Configuration conf, Segment file, PackedFile.Kind kind)
      throws IOException {
    Path path = new Path(file.path());
    return new PackedFile(path.getFileSystem(conf), path, file.fileLength(), kind);
  }

  @Override
  public RowBlock next() throws IOException {
    while (part != ALL && next < file.blocks() && file.part(next) != part) {
      next++;
    }
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
