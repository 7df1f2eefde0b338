package org.daal4j.decimal;

import java.nio.charset.StandardCharsets;

/** Whole numbers as bytes. */
public final class Digits {

  /** As many bytes as a number may need. */
  public static final int MOST_BYTES = 20;

  private static final byte[] LEAST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private static final int EIGHT = 8;
  private static final int HUNDRED_MILLIONS = 100_000_000;

  /** The powers of ten that are longs. */
  static final long[] TENS = new long[19];

  private static final byte[] PAIRS = new byte[200]; // 00, 01, ..., 99

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
    for (int i = 0; i < 100; i++) {
      PAIRS[2 * i] = (byte) ('0' + i / 10);
      PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
    }
  }

  private Digits() {}

  /**
   * Writes a number.
   *
   * @return where it ends
   */
  public static int write(long value, byte[] target, int at) {
    if (value == Long.MIN_VALUE) {
      System.arraycopy(LEAST, 0, target, at, LEAST.length);
      return at + LEAST.length;
    }
    int next = at;
    if (value < 0) {
      target[next++] = '-';
    }
    long digits = Math.abs(value);
    int end = next + count(digits);
    write(digits, target, next, end);
    return end;
  }

  /** Writes the last digits of a number that is not negative, zeros in front where it has less. */
  static void write(long digits, byte[] target, int from, int to) {
    long left = digits;
    int next = to;
    // Divisions of ints are faster: eight digits are one.
    while (next - from > EIGHT) {
      long above = left / HUNDRED_MILLIONS;
      writeSmall((int) (left - above * HUNDRED_MILLIONS), target, next - EIGHT, next);
      left = above;
      next -= EIGHT;
    }
    writeSmall((int) (left % HUNDRED_MILLIONS), target, from, next);
  }

  private static void writeSmall(int digits, byte[] target, int from, int to) {
    int left = digits;
    int next = to;
    while (next - from > 1) {
      int hundredth = left / 100;
      int pair = 2 * (left - 100 * hundredth);
      target[--next] = PAIRS[pair + 1];
      target[--next] = PAIRS[pair];
      left = hundredth;
    }
    if (next > from) {
      target[from] = (byte) ('0' + left % 10);
    }
  }

  /** How many digits a number has that is not negative; 1 for 0. */
  static int count(long digits) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(digits | 1);
    int least = bits * 1233 >> 12; // the logarithm to base 10 of 2^bits, rounded down
    return least < TENS.length && digits >= TENS[least] ? least + 1 : Math.max(1, least);
  }
}
