package org.daal4j.packed;

import java.io.IOException;

/** Where parts are kept: a directory, memory. */
@FunctionalInterface
public interface PartStore {

  /**
   * Begins a part.
   *
   * @param name from {@link WrittenPart#name(int, int)}
   */
  PartSink begin(String name, int columns, boolean weighted) throws IOException;
}
