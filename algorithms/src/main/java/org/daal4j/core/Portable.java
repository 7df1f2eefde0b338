package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Something that can cross the wire. An implementation that a task has to rebuild by name (a {@link
 * Fold}, a {@link RowMap}) needs a public constructor without arguments.
 */
public interface Portable {

  /** Writes the whole state. */
  void write(DataOutput out) throws IOException;

  /**
   * Replaces the whole state by what {@link #write} wrote. The instance may be dirty: nothing of
   * its former state survives.
   *
   * @throws IOException when the bytes are cut short or are not what {@code write} writes; sizes
   *     are checked before they are allocated
   */
  void read(DataInput in) throws IOException;
}
