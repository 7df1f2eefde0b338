package org.daal4j.core;

import com.fasterxml.jackson.core.io.NumberOutput;

/** The shortest decimal that reads back to the same double, by Schubfach (Giulietti 2020). */
public final class ShortestDecimal {

  /** From here on whole numbers have an exponent. */
  private static final double PLAIN_LIMIT = 1e7;

  private ShortestDecimal() {}

  /**
   * Formats a number: {@code 5.1}, {@code 3} (no {@code .0}), {@code 1E23}, {@code NaN}, {@code
   * -Infinity}.
   */
  public static String format(double value) {
    int whole = (int) value;
    if (whole == value && Math.abs(value) < PLAIN_LIMIT && (whole != 0 || 1 / value > 0)) {
      return Integer.toString(whole);
    }
    String digits = NumberOutput.toString(value, true);
    int point = digits.indexOf(".0");
    if (point < 0) {
      return digits;
    }
    int after = point + 2;
    if (after == digits.length()) {
      return digits.substring(0, point);
    }
    return digits.charAt(after) == 'E'
        ? digits.substring(0, point) + digits.substring(after)
        : digits;
  }
}
