package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.text.TextLayout;

/** Reads splits of delimited text. */
public final class TextSource implements RowSource {

  private final TextLayout layout;

  /** For {@link #read}. */
  public TextSource() {
    this(new TextLayout());
  }

  /** Of files with such a layout. */
  public TextSource(TextLayout layout) {
    this.layout = layout;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) {
    return new TextBlockReader(conf, layout, split);
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
