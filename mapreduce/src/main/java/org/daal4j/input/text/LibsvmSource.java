package org.daal4j.input.text;

import java.io.DataInput;
import java.io.IOException;
import org.daal4j.libsvm.LibsvmLayout;

/** Reads splits of libsvm text. */
public final class LibsvmSource extends RecordSource {

  /** Reads what {@link #write} has written. */
  public LibsvmSource(DataInput in) throws IOException {
    this(new LibsvmLayout(in));
  }

  /** Of files with such a layout. */
  LibsvmSource(LibsvmLayout layout) {
    super(layout);
  }
}
