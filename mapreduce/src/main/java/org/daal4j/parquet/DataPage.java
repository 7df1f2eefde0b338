package org.daal4j.parquet;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.daal4j.input.typed.DamagedException;

/**
 * Values of consecutive rows of a column.
 *
 * @param bytes the values, with padding behind them
 * @param from where they begin
 * @param to where they end
 * @param rows how many rows there are
 * @param defined how many of them have a value
 * @param present {@code int[rows]}: 1 where a row has one; null when all or none have
 * @param encoding how the values are written
 */
record DataPage(
    byte[] bytes, int from, int to, int rows, int defined, int[] present, Encoding encoding) {

  /** Of a column without nulls. */
  static DataPage required(byte[] bytes, int from, int to, int rows, Encoding encoding) {
    return new DataPage(bytes, from, to, rows, rows, null, encoding);
  }

  /** With levels, which tell the nulls, in front of the values. */
  static DataPage of(byte[] bytes, int from, int values, int to, int rows, Encoding encoding) {
    if (rows == 0) {
      return required(bytes, values, to, 0, encoding);
    }
    RunDecoder levels = new RunDecoder(bytes, from, values, 1);
    for (int all = 0; all <= 1; all++) {
      if (levels.isRunOf(all, rows)) {
        return new DataPage(bytes, values, to, rows, all * rows, null, encoding);
      }
    }
    int[] present = new int[rows];
    levels.read(present, rows);
    return new DataPage(bytes, values, to, rows, Arrays.stream(present).sum(), present, encoding);
  }

  /** With levels as pages of the first version have them, behind their length. */
  static DataPage afterLevels(
      byte[] bytes, int from, int to, int rows, Encoding encoding, Encoding levelEncoding) {
    if (levelEncoding == Encoding.BIT_PACKED) {
      return afterBits(bytes, from, to, rows, encoding);
    }
    if (levelEncoding != Encoding.RLE) {
      throw new DamagedException("the levels of a page are encoded as " + levelEncoding);
    }
    int levels = from + Integer.BYTES;
    int length = to < levels ? -1 : Raw.intAt(bytes, from);
    if (length < 0 || length > to - levels) {
      throw new DamagedException("a page ends within its levels or indices");
    }
    return of(bytes, levels, levels + length, to, rows, encoding);
  }

  /** With levels of the oldest writers: a bit each, from the highest of a byte. */
  private static DataPage afterBits(byte[] bytes, int from, int to, int rows, Encoding encoding) {
    int values = Math.addExact(from, (int) ((rows + 7L) / 8));
    if (values > to) {
      throw new DamagedException("a page ends within its levels or indices");
    }
    int[] present = new int[rows];
    for (int i = 0; i < rows; i++) {
      present[i] = bytes[from + (i >> 3)] >> (7 - (i & 7)) & 1;
    }
    return new DataPage(bytes, values, to, rows, Arrays.stream(present).sum(), present, encoding);
  }
}
