package org.daal4j.packed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;

/** Reads parts from files; the files say all there is to know. */
public final class PackedSource implements PartSource {

  /** Knows nothing beside what the files say. */
  public PackedSource() {}

  /** Reads what {@link #write} has written. */
  public PackedSource(DataInput in) {}

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return PackedBlockReader.ofSplit(conf, split, PackedFile.Kind.PACKED);
  }

  @Override
  public BlockReader openSent(Configuration conf, Path directory, WrittenPart file, int part)
      throws IOException {
    Path path = new Path(directory, file.name());
    return PackedBlockReader.ofSent(conf, path, file.bytes(), part);
  }

  @Override
  public boolean weighted(Configuration conf, RowsSplit part) throws IOException {
    try (PackedFile file = file(conf, part)) {
      return file.weighted();
    }
  }

  @Override
  public void copyRows(Configuration conf, RowsSplit part, long from, int rows, DenseRows target)
      throws IOException {
    try (PackedFile file = file(conf, part)) {
      RowBlock block = file.newBlock();
      long blockStart = 0;
      for (int number = 0; number < file.blocks(); number++) {
        long blockEnd = blockStart + file.rows(number);
        if (blockStart < from + rows && blockEnd > from) {
          file.read(number, block);
          int first = (int) Math.max(0, from - blockStart);
          int last = (int) Math.min(block.rows(), from + rows - blockStart);
          block.appendTo(target, first, last);
        }
        blockStart = blockEnd;
      }
    }
  }

  private static PackedFile file(Configuration conf, RowsSplit part) throws IOException {
    Segment segment = part.segments().get(0);
    Path path = new Path(segment.path());
    return new PackedFile(path.getFileSystem(conf), path, segment.fileLength());
  }

  @Override
  public void write(DataOutput out) {}
}
