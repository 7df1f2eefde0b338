package org.daal4j.core;

import com.fasterxml.jackson.core.io.NumberOutput;

/** The shortest decimal that reads back to the same double, by Schubfach (Giulietti 2020). */
public final class ShortestDecimal {

  private ShortestDecimal() {}

  /**
   * Formats a number: {@code 5.1}, {@code 3} (no {@code .0}), {@code 1E23}, {@code NaN}, {@code
   * -Infinity}.
   */
  public static String format(double value) {
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
