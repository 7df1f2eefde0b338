package org.daal4j.packed;

import java.io.Closeable;
import java.io.IOException;
import org.daal4j.core.RowBlock;

/** Takes the rows of one part of a split; or rows that a split sends to parts of another table. */
public interface PartSink extends Closeable {

  /** Keeps a copy of some rows. */
  default void add(RowBlock rows) throws IOException {
    add(0, rows);
  }

  /**
   * Keeps a copy of some rows.
   *
   * @param part where they are sent to; 0 when they are not sent
   */
  void add(int part, RowBlock rows) throws IOException;

  /** Completes what was taken; without this call nobody can read it. */
  WrittenPart finish() throws IOException;
}
