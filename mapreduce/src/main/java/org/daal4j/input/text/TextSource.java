package org.daal4j.input.text;

import java.io.DataInput;
import java.io.IOException;
import org.daal4j.text.TextLayout;

/** Reads splits of delimited text. */
public final class TextSource extends RecordSource {

  /** Reads what {@link #write} has written. */
  public TextSource(DataInput in) throws IOException {
    this(new TextLayout(in));
  }

  /** Of files with such a layout. */
  TextSource(TextLayout layout) {
    super(layout);
  }
}
