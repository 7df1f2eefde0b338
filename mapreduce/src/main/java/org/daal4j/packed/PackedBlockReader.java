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
    Segment segment = split.segments().get(0);
    PackedFile file = open(conf, new Path(segment.path()), segment.fileLength(), kind);
    return new PackedBlockReader(file, split.firstRow(), ALL);
  }

  /** Reads what is sent to a part. */
  static PackedBlockReader ofSent(Configuration conf, Path path, long length, int part)
      throws IOException {
    PackedFile file = open(conf, path, length, PackedFile.Kind.SENT);
    return new PackedBlockReader(file, RowBlock.UNCOUNTED, part);
  }

  private static PackedFile open(Configuration conf, Path path, long length, PackedFile.Kind kind)
      throws IOException {
    return new PackedFile(path.getFileSystem(conf), path, length, kind);
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
