package org.daal4j.benchmarks.data;

/** Rows of decimal numbers, one after the other, the same on every machine. */
interface DenseGenerator {

  /** How many numbers a row has. */
  int width();

  /** Digits after the point. */
  int places();

  /**
   * The next row.
   *
   * @param units takes the numbers times 10 to the power of {@link #places()}
   */
  void next(long[] units);
}
