package org.daal4j.decimal;

import java.nio.charset.StandardCharsets;

/**
 * The shortest decimal that reads back to the same double, as bytes; of several as short the
 * nearest one. Where numbers have few decimals, it is found by one division; else by Schubfach.
 *
 * <p>R. Giulietti, The Schubfach way to render doubles, 2020.
 */
public final class DecimalWriter {

  /** As many bytes as a number may need, with those behind it that are written over. */
  public static final int MOST_BYTES = 32;

  // Numbers from 10^-3 to 10^7 have no exponent, as in Java.
  private static final double LEAST_PLAIN = 1e-3;
  private static final double PLAIN_LIMIT = 1e7;

  private static final int PLACES = 6;
  private static final int UNITS = 1_000_000;

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int EXPONENT = 0x7ff;
  private static final int LEAST_EXPONENT = -1074; // of the last bit

  /** Up to here a subnormal number has but one digit, and two are asked for. */
  private static final int TINY = 3;

  private DecimalWriter() {}

  /**
   * Writes a number: {@code 5.1}, {@code 3}, {@code 1E23}, {@code NaN}, {@code -Infinity}.
   *
   * @param target has room for {@value #MOST_BYTES} bytes
   * @return where it ends
   */
  public static int write(double value, byte[] target, int at) {
    long bits = Double.doubleToRawLongBits(value);
    int next = at;
    if (bits < 0 && value == value) {
      target[next++] = '-';
    }
    double magnitude = Math.abs(value);
    if (magnitude < PLAIN_LIMIT && (magnitude >= LEAST_PLAIN || magnitude == 0)) {
      int whole = (int) magnitude;
      if (whole == magnitude) {
        return Digits.write(whole, target, next);
      }
      // A quotient of whole numbers below 2^53 is the double nearest to that decimal. It has 13
      // digits at most, and no two decimals of up to 15 digits read to the same double.
      long units = (long) (magnitude * UNITS + 0.5);
      if (units / (double) UNITS == magnitude) {
        return writeUnits(units, target, next);
      }
    }
    int exponent = (int) (bits >>> FRACTION_BITS) & EXPONENT;
    if (exponent == EXPONENT) {
      return word(value == value ? "Infinity" : "NaN", target, next);
    }
    return shortest(exponent, bits & FRACTION, target, next);
  }

  private static int word(String word, byte[] target, int at) {
    byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, target, at, bytes.length);
    return at + bytes.length;
  }

  /** Writes a number of millionths that is not a whole one. */
  private static int writeUnits(long units, byte[] target, int at) {
    int whole = (int) (units / UNITS);
    int fraction = (int) (units - (long) whole * UNITS);
    int next = Digits.write(whole, target, at);
    target[next++] = '.';
    int places = PLACES;
    while (fraction % 10 == 0) {
      fraction /= 10;
      places--;
    }
    Digits.write(fraction, target, next, next + places);
    return next + places;
  }

  private static int shortest(int exponent, long fraction, byte[] target, int at) {
    if (exponent > 0) {
      long significand = fraction | 1L << FRACTION_BITS;
      int power = exponent - 1 + LEAST_EXPONENT;
      if (power < 0
          && power > -FRACTION_BITS - 1
          && (significand >> -power) << -power == significand) {
        return write(significand >> -power, 0, target, at);
      }
      return decimal(significand, power, 0, target, at);
    }
    return fraction < TINY
        ? decimal(10 * fraction, LEAST_EXPONENT, -1, target, at)
        : decimal(fraction, LEAST_EXPONENT, 0, target, at);
  }

  /** Of c·2^q, not 0, divided by 10^-shift. Names are those of the paper, section 9. */
  private static int decimal(long c, int q, int shift, byte[] target, int at) {
    long out = c & 1;
    long cb = c << 2;
    long cbl;
    int k;
    if (c != 1L << FRACTION_BITS || q == LEAST_EXPONENT) {
      cbl = cb - 2;
      k = floorLog10OfPowerOf2(q);
    } else {
      cbl = cb - 1;
      k = floorLog10OfThreeQuarters(q);
    }
    int h = q + floorLog2OfPowerOf10(-k) + 2;
    PowerOfTen g = PowerOfTen.of(k);
    long vb = product(g, cb << h);
    long vbl = product(g, cbl << h);
    long vbr = product(g, cb + 2 << h);
    long s = vb >> 2;
    if (s >= 100) {
      // One digit less, when one of the two such neighbours is in the interval.
      long lower = s / 10 * 10;
      long upper = lower + 10;
      boolean lowerIn = vbl + out <= lower << 2;
      boolean upperIn = (upper << 2) + out <= vbr;
      if (lowerIn != upperIn) {
        return write(lowerIn ? lower : upper, k + shift, target, at);
      }
    }
    long t = s + 1;
    boolean sIn = vbl + out <= s << 2;
    boolean tIn = (t << 2) + out <= vbr;
    if (sIn != tIn) {
      return write(sIn ? s : t, k + shift, target, at);
    }
    long order = vb - (s + t << 1);
    return write(order < 0 || order == 0 && (s & 1) == 0 ? s : t, k + shift, target, at);
  }

  /** The product, rounded to odd after 127 of its bits. */
  private static long product(PowerOfTen g, long cp) {
    long x1 = Math.multiplyHigh(g.low(), cp);
    long y0 = g.high() * cp;
    long y1 = Math.multiplyHigh(g.high(), cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & Long.MAX_VALUE) + Long.MAX_VALUE >>> 63;
  }

  private static int floorLog10OfPowerOf2(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  private static int floorLog10OfThreeQuarters(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  private static int floorLog2OfPowerOf10(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }

  /** Writes digits · 10^exponent, not 0; digits may end in zeros. */
  private static int write(long digits, int exponent, byte[] target, int at) {
    long significant = digits;
    int power = exponent;
    while (significant % 10 == 0) {
      significant /= 10;
      power++;
    }
    int count = Digits.count(significant);
    int point = count + power; // the number is 0.digits · 10^point
    if (point > 7 || point < -2) {
      return writeWithExponent(significant, count, point - 1, target, at);
    }
    int next = at;
    if (point <= 0) {
      target[next++] = '0';
      target[next++] = '.';
      Digits.write(significant, target, next, next + count - point);
      return next + count - point;
    }
    if (count <= point) {
      Digits.write(significant * Digits.TENS[point - count], target, next, next + point);
      return next + point;
    }
    long unit = Digits.TENS[count - point];
    long whole = significant / unit;
    Digits.write(whole, target, next, next + point);
    next += point;
    target[next++] = '.';
    Digits.write(significant - whole * unit, target, next, next + count - point);
    return next + count - point;
  }

  private static int writeWithExponent(
      long digits, int count, int exponent, byte[] target, int at) {
    int next = at;
    long unit = Digits.TENS[count - 1];
    long first = digits / unit;
    target[next++] = (byte) ('0' + first);
    if (count > 1) {
      target[next++] = '.';
      Digits.write(digits - first * unit, target, next, next + count - 1);
      next += count - 1;
    }
    target[next++] = 'E';
    return Digits.write(exponent, target, next);
  }
}
