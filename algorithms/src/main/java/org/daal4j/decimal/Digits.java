package org.daal4j.decimal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whole numbers as bytes. */
public final class Digits {

  /** As many bytes as a number may need, with those behind it that are written over. */
  public static final int MOST_BYTES = 27;

  private static final byte[] LEAST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int EIGHT = 8;
  private static final int HUNDRED_MILLIONS = 100_000_000;

  /** The powers of ten that are longs. */
  static final long[] TENS = new long[19];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = 10 * TENS[i - 1];
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

  /**
   * Writes the last digits of a number that is not negative, zeros in front where it has less.
   *
   * @param to where they end; up to seven bytes behind may be written over
   */
  static void write(long digits, byte[] target, int from, int to) {
    int places = to - from;
    if (places <= EIGHT) {
      writeLast(places, (int) (digits % HUNDRED_MILLIONS), target, from);
      return;
    }
    long above = digits / HUNDRED_MILLIONS;
    write(above, target, from, to - EIGHT); // first, as it writes over what comes behind
    EIGHT_BYTES.set(target, to - EIGHT, eight((int) (digits - above * HUNDRED_MILLIONS)));
  }

  /** Writes the last of eight digits, and something behind them. */
  private static void writeLast(int places, int digits, byte[] target, int from) {
    if (places > 0) {
      EIGHT_BYTES.set(target, from, eight(digits) >>> Byte.SIZE * (EIGHT - places));
    }
  }

  /**
   * The eight digits of a number as characters, the first in the lowest byte. Lanes of a long are
   * divided together: two of four digits by 100, then four of two digits by 10, by multiplications
   * whose quotients are right for so few digits.
   */
  private static long eight(int digits) {
    int upper = digits / 10_000;
    long fours = upper | (long) (digits - 10_000 * upper) << 32;
    long hundreds = fours * 10_486 >>> 20 & 0x0000_007f_0000_007fL; // 10486 / 2^20 is 0.01
    long twos = hundreds | fours - 100 * hundreds << 16;
    long tens = twos * 103 >>> 10 & 0x000f_000f_000f_000fL; // 103 / 2^10 is 0.1
    return (tens | twos - 10 * tens << 8) + 0x3030_3030_3030_3030L;
  }

  /** How many digits a number has that is not negative; 1 for 0. */
  static int count(long digits) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(digits | 1);
    int least = bits * 1233 >> 12; // the logarithm to base 10 of 2^bits, rounded down
    return least < TENS.length && digits >= TENS[least] ? least + 1 : Math.max(1, least);
  }
}
