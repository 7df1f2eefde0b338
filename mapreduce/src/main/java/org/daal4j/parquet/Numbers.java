package org.daal4j.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.parquet.format.Type;

/** Stored values as numbers: the doubles that are nearest to them. */
final class Numbers {

  private static final long EXACT = 1L << 53; // up to which all integers are doubles

  /** Powers of ten that are doubles. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Numbers() {}

  /**
   * The next value as a number: a boolean is 0 or 1, a date days since 1970-01-01, a timestamp
   * seconds since then, a time seconds since midnight.
   */
  static double next(ColumnType type, Values values) {
    return switch (type.meaning()) {
      case PLAIN ->
          switch (type.physical()) {
            case FLOAT -> Float.intBitsToFloat((int) values.nextBits());
            case DOUBLE -> Double.longBitsToDouble(values.nextBits());
            default -> values.nextBits();
          };
      case DATE -> values.nextBits();
      case UNSIGNED -> unsigned(type, values.nextBits());
      case TIME, TIMESTAMP, LOCAL_TIMESTAMP -> scaled(values.nextBits(), type.scale());
      case DECIMAL -> decimal(type, values);
      case FLOAT16 -> {
        values.nextBytes();
        yield half(values.bytes[values.from] & 0xff | values.bytes[values.from + 1] << 8);
      }
      case TEXT, UUID, OTHER -> throw new IllegalStateException("no number: " + type.text());
    };
  }

  private static double unsigned(ColumnType type, long bits) {
    if (type.physical() == Type.INT32) {
      return bits & 0xffffffffL;
    }
    // Half of it, the lowest bit kept for the rounding, is a signed number.
    return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
  }

  private static double decimal(ColumnType type, Values values) {
    boolean bits = type.physical() == Type.INT32 || type.physical() == Type.INT64;
    if (bits) {
      return scaled(values.nextBits(), type.scale());
    }
    values.nextBytes();
    return values.length <= Long.BYTES
        ? scaled(bigEndian(values), type.scale())
        : new BigDecimal(integer(values), type.scale()).doubleValue();
  }

  /** An integer of up to eight bytes, the highest first; 0 of none. */
  static long bigEndian(Values values) {
    long value = values.length == 0 || values.bytes[values.from] >= 0 ? 0 : -1;
    for (int i = 0; i < values.length; i++) {
      value = value << 8 | values.bytes[values.from + i] & 0xff;
    }
    return value;
  }

  /** An integer of any size, the highest byte first. */
  static BigInteger integer(Values values) {
    return values.length == 0
        ? BigInteger.ZERO
        : new BigInteger(values.bytes, values.from, values.length);
  }

  /** {@code value / 10^scale}, rounded as if once. */
  static double scaled(long value, int scale) {
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

  /** A number of 16 bits (IEEE 754 binary16). */
  private static double half(int bits) {
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
