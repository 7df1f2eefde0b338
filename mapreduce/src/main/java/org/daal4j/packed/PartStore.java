package org.daal4j.packed;

import java.io.IOException;

/** Where parts are kept: a directory, memory. */
@FunctionalInterface
public interface PartStore {

  /**
   * Begins a part.
   *
   * @param name from {@link WrittenPart#name(int, int)}
   * @param weighted whether rows carry weights
   * @param sent whether rows are sent to parts of another table; then they keep their numbers
   */
  PartSink begin(String name, int columns, boolean weighted, boolean sent) throws IOException;
}
