package org.daal4j.text.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight or sixteen bytes at a time as longs: where numbers and fields end, and what eight digits
 * are worth.
 *
 * <p>A loop over single digits mispredicts its end once a number, which costs more than all the
 * arithmetic (D. Lemire, Number parsing at a gigabyte per second, 2021, <a
 * href="https://doi.org/10.1002/spe.2984">doi:10.1002/spe.2984</a>).
 */
public final class EightBytes {

  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ZEROS = '0' * ONES;

  private EightBytes() {}

  /** Eight bytes, the first one lowest, each less '0' when it is a digit. */
  public static long digits(byte[] bytes, int from) {
    return (long) LITTLE_ENDIAN.get(bytes, from) ^ ZEROS;
  }

  /** The high bit of each of eight bytes from {@link #digits} that is no digit. */
  public static long others(long eight) {
    return ((eight & ~HIGH_BITS) + 0x76 * ONES | eight) & HIGH_BITS;
  }

  /** Index of the first byte whose high bit is set, 8 when none is. */
  public static int first(long highBits) {
    return Long.numberOfTrailingZeros(highBits) >>> 3;
  }

  /** The value of the first {@code count} of eight digits. */
  public static long value(long eight, int count) {
    // move the digits to the high end, so that zeros stand before them; the shift may be 64
    long digits = eight << 4 * (8 - count) << 4 * (8 - count);
    digits = digits * 10 + (digits >>> 8); // pairs of digits in every second byte
    long low = (digits & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long high = (digits >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return low + high >>> 32;
  }

  /** Whether four bytes are all digits, signs, points, commas or slashes. */
  public static boolean areOfNumber(byte[] bytes, int from) {
    int four = (int) FOUR.get(bytes, from);
    // from '+' to '9': neither below, nor above, nor beyond ASCII
    int below = (four | (int) HIGH_BITS) - '+' * (int) ONES;
    int above = (four & (int) ~HIGH_BITS) + (0x7f - '9') * (int) ONES;
    return ((~below | above | four) & (int) HIGH_BITS) == 0;
  }

  /** Whether the first {@code count}, 1 or more, of eight bytes are all ASCII. */
  static boolean areAscii(byte[] bytes, int from, int count) {
    long eight = (long) LITTLE_ENDIAN.get(bytes, from);
    return (eight << 8 * Math.max(0, 8 - count) & HIGH_BITS) == 0;
  }

  /** Index of the first byte that is {@code delimiter} or a line feed; there is one. */
  public static int indexOf(byte delimiter, byte[] bytes, int from) {
    long delimiters = delimiter * ONES;
    int i = from;
    while (true) {
      long eight = (long) LITTLE_ENDIAN.get(bytes, i);
      long found = zeroBytes(eight ^ delimiters) | zeroBytes(eight ^ '\n' * ONES);
      if (found != 0) {
        return i + first(found);
      }
      i += 8;
    }
  }

  /** A high bit for each byte that is 0; right up to the first such byte. */
  private static long zeroBytes(long eight) {
    return eight - ONES & ~eight & HIGH_BITS;
  }
}
