package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.text.LibsvmLayout;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.TextLayout;

/** Reads splits of text, delimited or libsvm. */
public final class TextSource implements RowSource {

  private RecordLayout layout;

  /** For {@link #read}. */
  public TextSource() {
    this(null);
  }

  /** Of files with such a layout. */
  public TextSource(RecordLayout layout) {
    this.layout = layout;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return UnchangedBlocks.open(conf, split, () -> new TextBlockReader(conf, layout, split));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(layout instanceof LibsvmLayout);
    layout.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    layout = in.readBoolean() ? new LibsvmLayout() : new TextLayout();
    layout.read(in);
  }
}
