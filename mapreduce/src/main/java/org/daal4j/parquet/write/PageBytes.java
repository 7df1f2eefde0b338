package org.daal4j.parquet.write;

import java.util.Arrays;

/** Bytes that are appended, with room that grows. */
final class PageBytes {

  private static final int LEAST = 64;

  private static final int MOST_KEPT = 1 << 21;

  private byte[] bytes = new byte[LEAST];
  private int length;

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void putInt(int value) {
    ensure(Integer.BYTES);
    LittleEndian.INT.set(bytes, length, value);
    length += Integer.BYTES;
  }

  void putLong(long value) {
    ensure(Long.BYTES);
    LittleEndian.LONG.set(bytes, length, value);
    length += Long.BYTES;
  }

  void put(byte value) {
    ensure(1);
    bytes[length++] = value;
  }

  void put(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** An int of the format's own: seven bits a byte, the low ones first. */
  void putVariable(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /** Puts an int where one stands. */
  void setInt(int at, int value) {
    LittleEndian.INT.set(bytes, at, value);
  }

  /** Sets a bit of one byte, counted from the start. */
  void setBit(int bit) {
    bytes[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
  }

  /** Takes all out; gives back the memory that one long value took. */
  void clear() {
    length = 0;
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[LEAST];
    }
  }

  private void ensure(int more) {
    if (more > bytes.length - length) {
      int longer = Math.addExact(length, more);
      long roomy = Math.min(Integer.MAX_VALUE - 8, longer + (long) (longer >> 1));
      bytes = Arrays.copyOf(bytes, (int) Math.max(longer, roomy));
    }
  }
}
