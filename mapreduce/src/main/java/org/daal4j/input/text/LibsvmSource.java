package org.daal4j.input.text;

import org.daal4j.libsvm.LibsvmLayout;

/** Reads splits of libsvm text. */
public final class LibsvmSource extends RecordSource {

  /** For {@link #read}. */
  public LibsvmSource() {
    this(new LibsvmLayout());
  }

  /** Of files with such a layout. */
  LibsvmSource(LibsvmLayout layout) {
    super(layout);
  }
}
