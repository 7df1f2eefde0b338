package org.daal4j.input.typed;

import java.io.Closeable;
import java.io.IOException;

/** A stretch of a file that is being read, whose used columns are those of a layout. */
public interface TypedFile extends Closeable {

  /** The next rows that the stretch owns; null after the last. */
  RowGroup next() throws IOException;

  /** Name of the file, for messages. */
  String name();

  /** Bytes, as stored, read so far. */
  long bytesRead();
}
