package org.daal4j.core;

import java.io.IOException;

/** Takes the rows that a {@link RowExchange} sends. */
@FunctionalInterface
public interface PartedRows {

  /**
   * Sends a row.
   *
   * @param part from 0
   * @param number global number of the row
   * @param values holds its numbers, copied; all finite
   * @param from where they begin in {@code values}
   */
  void send(int part, long number, double[] values, int from) throws IOException;

  /**
   * Says that the work goes on; for a function that works for minutes without sending a row. Throws
   * when it shall not.
   */
  default void alive() {}
}
