package org.daal4j.packed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileName;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.UnchangedBlocks;
import org.daal4j.table.StoredLayout;

/** Reads files of stored rows: the columns that are wanted. */
public final class StoredSource implements RowSource {

  private final StoredLayout layout;

  /** Reads what {@link #write} has written. */
  public StoredSource(DataInput in) throws IOException {
    this(new StoredLayout(in));
  }

  StoredSource(StoredLayout layout) {
    this.layout = layout;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    String file = FileName.of(new Path(split.segments().get(0).path()));
    return UnchangedBlocks.open(
        conf,
        split,
        () ->
            new StoredBlocks(
                PackedBlockReader.ofSplit(conf, split, PackedFile.Kind.STORED), layout, file));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    layout.write(out);
  }
}
