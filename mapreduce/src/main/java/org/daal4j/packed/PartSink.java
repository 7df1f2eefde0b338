package org.daal4j.packed;

import java.io.Closeable;
import java.io.IOException;
import org.daal4j.core.RowBlock;

/** Takes the rows of one part. */
public interface PartSink extends Closeable {

  /** Keeps a copy of some rows. */
  void add(RowBlock rows) throws IOException;

  /** Completes the part; without this call nobody can read it. */
  WrittenPart finish() throws IOException;
}
