package org.daal4j.core;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Something that is sent to tasks and does not change. What a task rebuilds by name (a {@link
 * Fold}, a {@link RowMap}) is a public class with a public constructor that takes a {@link
 * java.io.DataInput} and reads what {@link #write} has written; it throws an {@link IOException}
 * when the bytes are cut short or are not what {@code write} writes, and checks sizes before it
 * allocates them.
 */
public interface Sendable {

  /** Writes the whole state. */
  void write(DataOutput out) throws IOException;
}
