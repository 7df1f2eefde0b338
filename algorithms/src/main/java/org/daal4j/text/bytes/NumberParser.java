package org.daal4j.text.bytes;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Arrays;

/**
 * A field of bytes to the nearest double. Understands decimal numbers as Java and C do: an optional
 * sign, digits with an optional point, an optional exponent. Neither hexadecimal numbers nor
 * suffixes nor separators between digits.
 */
public final class NumberParser {

  private static final int MAX_DIGITS = 18; // more might not fit in a long
  private static final int MAX_EXPONENT = 1_000_000_000; // further away it makes no difference

  private static final int MAX_PLAIN = 16; // characters
  private static final int MINUS = '-' ^ '0'; // as in EightBytes.digits
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private NumberParser() {}

  /**
   * Parses a field with a decimal point; see {@link #parse(byte[], int, int, char)}.
   *
   * @return the nearest double, or NaN when the field is not a number
   */
  public static double parse(byte[] bytes, int from, int to) {
    return parse(bytes, from, to, '.');
  }

  /**
   * Parses a field; spaces and tabs around the number are ignored.
   *
   * @param decimal the decimal mark
   * @return the nearest double, never -0; NaN when the field is not a number; an infinity when it
   *     is a number beyond the doubles, or a word for infinity
   */
  public static double parse(byte[] bytes, int from, int to, char decimal) {
    double plain = plain(bytes, from, to, decimal);
    return Double.isNaN(plain) ? parseAny(bytes, from, to, decimal) : plain;
  }

  /**
   * Parses a number of up to eight digits, or seven before the point and eight behind it, without a
   * loop over them.
   *
   * @return NaN for any other field, and for one near the end of the array
   */
  private static double plain(byte[] bytes, int from, int to, char decimal) {
    int length = to - from;
    if (length <= 0 || length > MAX_PLAIN || from + MAX_PLAIN > bytes.length) {
      return Double.NaN;
    }
    long eight = EightBytes.digits(bytes, from);
    int sign = (eight & 0xff) == MINUS ? 1 : 0;
    eight &= ~(0xffL * sign); // the sign, made a 0, is one more leading digit
    int whole = Math.min(EightBytes.first(EightBytes.others(eight)), length);
    long digits = EightBytes.value(eight, whole);
    int places = 0;
    if (whole < length) {
      places = length - whole - 1;
      if (whole == 8 || places > 8 || bytes[from + whole] != decimal) {
        return Double.NaN;
      }
      long fraction = EightBytes.digits(bytes, from + whole + 1);
      if (EightBytes.first(EightBytes.others(fraction)) < places) {
        return Double.NaN;
      }
      digits = digits * POWERS[places] + EightBytes.value(fraction, places);
    }
    if (whole + places == sign) {
      return Double.NaN;
    }
    return DecimalToDouble.exact((digits ^ -sign) + sign, places);
  }

  private static double parseAny(byte[] bytes, int from, int to, char decimal) {
    while (from < to && Blank.is(bytes[from])) {
      from++;
    }
    while (to > from && Blank.is(bytes[to - 1])) {
      to--;
    }
    int i = from;
    boolean negative = i < to && bytes[i] == '-';
    if (negative || i < to && bytes[i] == '+') {
      i++;
    }
    int unsigned = i;
    long digits = 0;
    int used = 0; // digits in `digits`, from the first that is not 0
    int dropped = 0; // digits after those
    int places = 0; // digits after the point
    int point = -1;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        if (used < MAX_DIGITS) {
          digits = 10 * digits + digit;
          used += digits == 0 ? 0 : 1;
        } else {
          dropped++;
        }
        places += point < 0 ? 0 : 1;
      } else if (bytes[i] == decimal && point < 0) {
        point = i;
      } else {
        break;
      }
    }
    if (i - unsigned == (point < 0 ? 0 : 1)) {
      return isInfinity(bytes, unsigned, to) ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    int exponent = 0;
    if (i < to && (bytes[i] | 0x20) == 'e') {
      i++;
      boolean small = i < to && bytes[i] == '-';
      if (small || i < to && bytes[i] == '+') {
        i++;
      }
      int start = i;
      for (; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
        exponent = exponent < MAX_EXPONENT / 10 ? 10 * exponent + bytes[i] - '0' : MAX_EXPONENT;
      }
      if (i == start) {
        return Double.NaN;
      }
      exponent = small ? -exponent : exponent;
    }
    if (i != to) {
      return Double.NaN;
    }
    if (digits == 0) {
      return 0;
    }
    double nearest = dropped == 0 ? DecimalToDouble.nearest(digits, exponent - places) : Double.NaN;
    if (Double.isNaN(nearest)) {
      nearest = withPoint(bytes, unsigned, to, point);
    }
    return negative && nearest != 0 ? -nearest : nearest;
  }

  /** Parses what may have another decimal mark, in the place {@code point}, or -1 for none. */
  private static double withPoint(byte[] bytes, int from, int to, int point) {
    if (point < 0 || bytes[point] == '.') {
      return JavaDoubleParser.parseDouble(bytes, from, to - from);
    }
    byte[] copy = Arrays.copyOfRange(bytes, from, to);
    copy[point - from] = '.';
    return JavaDoubleParser.parseDouble(copy);
  }

  private static boolean isInfinity(byte[] bytes, int from, int to) {
    return letters(bytes, from, to, "inf") || letters(bytes, from, to, "infinity");
  }

  private static boolean letters(byte[] bytes, int from, int to, String lowerCase) {
    if (to - from != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((bytes[from + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
