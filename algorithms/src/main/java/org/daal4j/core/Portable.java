package org.daal4j.core;

import java.io.DataInput;
import java.io.IOException;

/** Something that changes, and whose state can be kept or sent. */
public interface Portable extends Sendable {

  /**
   * Replaces the whole state by what {@link #write} wrote. The instance may be dirty: nothing of
   * its former state survives.
   *
   * @throws IOException when the bytes are cut short or are not what {@code write} writes; sizes
   *     are checked before they are allocated
   */
  void read(DataInput in) throws IOException;
}
