package org.daal4j.parquet;

import org.apache.parquet.format.Type;
import org.daal4j.input.typed.DamagedException;

/** Values that are written one after the other as they are. */
final class PlainValues extends Values {

  private final ColumnType type;
  private final byte[] page;
  private final int to;
  private int at;
  private int bit; // of a boolean, in the byte

  /**
   * Of a page, or of a dictionary.
   *
   * @param count how many values there are
   * @throws DamagedException when they would take other than these bytes
   */
  PlainValues(ColumnType type, byte[] page, int from, int to, int count) {
    this.type = type;
    this.page = page;
    this.at = from;
    this.to = to;
    int size = type.size();
    long least = type.physical() == Type.BOOLEAN ? (count + 7L) / 8 : (long) size * count;
    if (type.physical() == Type.BYTE_ARRAY ? least > to - from : least != to - from) {
      throw new DamagedException(
          "a page has " + (to - from) + " bytes where " + count + " values take " + least);
    }
  }

  @Override
  long nextBits() {
    switch (type.physical()) {
      case BOOLEAN -> {
        int value = page[at] >> bit & 1;
        bit = bit + 1 & 7;
        at += bit == 0 ? 1 : 0;
        return value;
      }
      case INT32, FLOAT -> {
        at += Integer.BYTES;
        return Raw.intAt(page, at - Integer.BYTES);
      }
      default -> {
        at += Long.BYTES;
        return Raw.longAt(page, at - Long.BYTES);
      }
    }
  }

  @Override
  void nextBytes() {
    length = type.length();
    if (type.physical() == Type.BYTE_ARRAY) {
      length = to - at < Integer.BYTES ? -1 : Raw.intAt(page, at);
      at += Integer.BYTES;
      if (length < 0 || length > to - at) {
        throw new DamagedException("a page ends within a value");
      }
    }
    bytes = page;
    from = at;
    at += length;
  }

  @Override
  void numbers(ColumnType same, double[] out, int first, int stride, int count) {
    if (type.meaning() != Meaning.PLAIN || type.physical() == Type.BOOLEAN) {
      super.numbers(same, out, first, stride, count);
      return;
    }
    int size = type.size();
    int end = at + size * count;
    int target = first;
    switch (type.physical()) {
      case DOUBLE -> {
        for (int i = at; i < end; i += size, target += stride) {
          out[target] = Raw.doubleAt(page, i);
        }
      }
      case FLOAT -> {
        for (int i = at; i < end; i += size, target += stride) {
          out[target] = Raw.floatAt(page, i);
        }
      }
      case INT32 -> {
        for (int i = at; i < end; i += size, target += stride) {
          out[target] = Raw.intAt(page, i);
        }
      }
      default -> {
        for (int i = at; i < end; i += size, target += stride) {
          out[target] = Raw.longAt(page, i);
        }
      }
    }
    at = end;
  }
}
