package org.daal4j.input.text;

import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.UnchangedBlocks;
import org.daal4j.text.RecordLayout;

/** Reads splits of text in records. */
abstract class RecordSource implements RowSource {

  private final RecordLayout layout;

  /** Of files with such a layout. */
  RecordSource(RecordLayout layout) {
    this.layout = layout;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return UnchangedBlocks.open(conf, split, () -> new TextBlockReader(conf, layout, split));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    layout.write(out);
  }
}
