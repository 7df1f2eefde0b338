package org.daal4j.input.typed;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of several formats as doubles: those that are nearest to them. */
public final class StoredNumbers {

  private static final long EXACT = 1L << 53; // up to which all integers are doubles

  /** Powers of ten that are doubles. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private StoredNumbers() {}

  /** An unsigned integer of 64 bits. */
  public static double unsigned(long bits) {
    // Half of it, the lowest bit kept for the rounding, is a signed number.
    return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
  }

  /** {@code value / 10^scale}, rounded as if once. */
  public static double scaled(long value, int scale) {
    if (value <= EXACT && value >= -EXACT && scale < POWERS.length) {
      return value / POWERS[scale];
    }
    if (scale >= 4 && scale <= 9) {
      // The whole part is a double, of at least 2^53 / 10^9. What lies half way between two doubles
      // there is further from a fraction of so few digits, if it is not that fraction, than
      // 1 / (5^9 * 2^31), four times the error of the quotient.
      long unit = (long) POWERS[scale];
      return value / unit + value % unit / POWERS[scale];
    }
    return BigDecimal.valueOf(value, scale).doubleValue();
  }

  /** {@code value / 10^scale} of an integer as bytes, the highest first, with its sign. */
  public static double scaled(byte[] bytes, int from, int length, int scale) {
    return length <= Long.BYTES
        ? scaled(bigEndian(bytes, from, length), scale)
        : new BigDecimal(integer(bytes, from, length), scale).doubleValue();
  }

  /** An integer of up to eight bytes, the highest first; 0 of none. */
  public static long bigEndian(byte[] bytes, int from, int length) {
    long value = length == 0 || bytes[from] >= 0 ? 0 : -1;
    for (int i = from; i < from + length; i++) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }

  /** An integer of any size, the highest byte first. */
  public static BigInteger integer(byte[] bytes, int from, int length) {
    return length == 0 ? BigInteger.ZERO : new BigInteger(bytes, from, length);
  }

  /** A number of 16 bits (IEEE 754 binary16). */
  public static double half(int bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        exponent == 0
            ? fraction * 0x1p-24
            : exponent < 0x1f
                ? Math.scalb(1 + fraction * 0x1p-10, exponent - 15)
                : fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    return (bits & 0x8000) == 0 ? size : -size;
  }
}
