package org.daal4j.parquet;

/**
 * The values of a page, one after the other, as they are stored. A value is either bits ({@link
 * #nextBits}) or bytes ({@link #nextBytes}), by the physical type of the column. Beyond the last
 * value there is an exception.
 */
abstract class Values {

  /** Array of the value that {@link #nextBytes} went to. */
  byte[] bytes;

  /** Where it begins. */
  int from;

  /** How many bytes it has. */
  int length;

  /**
   * The next value: a boolean as 0 or 1, an int32 with its sign, the bits of a float (as an int32)
   * or of a double.
   */
  abstract long nextBits();

  /** Goes to the next value; its bytes are valid until the next call. */
  abstract void nextBytes();

  /**
   * The next values, as numbers: into {@code out[at + i * stride]}.
   *
   * @param type of the column, a number
   */
  void numbers(ColumnType type, double[] out, int at, int stride, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i * stride] = Numbers.next(type, this);
    }
  }
}
