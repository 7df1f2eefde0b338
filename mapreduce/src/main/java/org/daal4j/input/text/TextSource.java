package org.daal4j.input.text;

import org.daal4j.text.TextLayout;

/** Reads splits of delimited text. */
public final class TextSource extends RecordSource {

  /** For {@link #read}. */
  public TextSource() {
    this(new TextLayout());
  }

  /** Of files with such a layout. */
  TextSource(TextLayout layout) {
    super(layout);
  }
}
