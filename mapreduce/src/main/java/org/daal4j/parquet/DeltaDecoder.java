package org.daal4j.parquet;

import org.daal4j.input.typed.DamagedException;

/**
 * Decodes integers that are written as differences (DELTA_BINARY_PACKED): blocks with the least
 * difference in front, in smaller blocks each packed in as many bits as it needs.
 *
 * @see <a
 *     href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#delta-encoding-delta_binary_packed--5">
 *     Parquet's encodings</a>
 */
final class DeltaDecoder {

  private final byte[] bytes;
  private final int to;
  private final int smallBlocks; // of a block
  private final int size; // of a small block
  private int at;
  private int left; // values
  private long value;
  private boolean begun;
  private long least; // difference in the block
  private int widths; // where those of the block's small blocks are
  private int next; // small block
  private int packed; // values left in the small block
  private int width;
  private long bit;

  /**
   * At the first value.
   *
   * @param bytes with {@link RunDecoder#PADDING} behind {@code to}
   * @param count how many values there should be
   */
  DeltaDecoder(byte[] bytes, int from, int to, int count) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
    long block = number();
    long smaller = number();
    check(smaller > 0 && block > 0 && block <= 1 << 24 && block % smaller == 0);
    smallBlocks = (int) smaller;
    size = (int) (block / smaller);
    check(size % 8 == 0);
    next = smallBlocks;
    left = count;
    check(number() == count);
    value = signed();
  }

  /** The next value. */
  long next() {
    check(left > 0);
    left--;
    if (!begun) {
      begun = true;
      return value;
    }
    if (packed == 0) {
      openSmallBlock();
    }
    packed--;
    value += least + unpack();
    return value;
  }

  /** Where the bytes end that the values so far have taken. */
  int end() {
    return at;
  }

  private void openSmallBlock() {
    if (next == smallBlocks) {
      least = signed();
      widths = at;
      at += smallBlocks;
      check(at <= to);
      next = 0;
    }
    width = bytes[widths + next] & 0xff;
    check(width <= Long.SIZE);
    next++;
    packed = size;
    bit = 8L * at;
    long end = at + (long) size / 8 * width;
    check(end <= to);
    at = (int) end;
  }

  private long unpack() {
    if (width == 0) {
      return 0;
    }
    int from = (int) (bit >>> 3);
    int shift = (int) (bit & 7);
    bit += width;
    long word = Raw.longAt(bytes, from) >>> shift;
    if (shift + width > Long.SIZE) {
      word |= (long) bytes[from + Long.BYTES] << Long.SIZE - shift;
    }
    return word & -1L >>> Long.SIZE - width;
  }

  private long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  /** Seven bits a byte, the lowest first. */
  private long number() {
    long number = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      check(at < to);
      int more = bytes[at++];
      number |= (more & 0x7fL) << shift;
      if (more >= 0) {
        return number;
      }
    }
    throw new DamagedException("a page has differences that are not well formed");
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new DamagedException("a page has differences that are not well formed");
    }
  }
}
