package org.daal4j.parquet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.UnchangedBlocks;

/** Reads splits of Parquet files. */
public final class ParquetSource implements RowSource {

  private final ParquetLayout layout;

  /** For {@link #read}. */
  public ParquetSource() {
    this(new ParquetLayout());
  }

  ParquetSource(ParquetLayout layout) {
    this.layout = layout;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return UnchangedBlocks.open(conf, split, () -> new ParquetBlocks(conf, layout, split));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    layout.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    layout.read(in);
  }
}
