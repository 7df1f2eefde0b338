package org.daal4j.core;

import java.math.BigDecimal;

/**
 * The label of a class that is a number: one text for every way to write it, so that {@code 1},
 * {@code 1.0}, {@code +1} and {@code 1e0} are one class. Whole numbers of up to 18 digits are
 * written out; numbers of which no double holds all digits keep them, so that two of them never
 * become one.
 */
public final class NumberLabel {

  private static final int WHOLE_DIGITS = 18;
  private static final double WHOLE_LIMIT = 1e18;

  private NumberLabel() {}

  /** The label of a number that is stored as a double. */
  public static String of(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT
        ? Long.toString((long) value)
        : ShortestDecimal.format(value);
  }

  /** The label of a number as it is written; any other text is its own label. */
  public static String of(String text) {
    if (isOwnLabel(text)) {
      return text;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException none) {
      return text;
    }
    if (number.signum() == 0) {
      return "0";
    }
    int beforePoint = number.precision() - number.scale();
    if (number.scale() <= 0 && beforePoint <= WHOLE_DIGITS) {
      return number.toPlainString();
    }
    double nearest = number.doubleValue();
    if (nearest != 0 && !Double.isInfinite(nearest)) {
      String shortest = ShortestDecimal.format(nearest);
      if (new BigDecimal(shortest).compareTo(number) == 0) {
        return shortest;
      }
    }
    return number.toString();
  }

  /** Whether it needs no second look: no decimal number, or a whole one as it is written here. */
  private static boolean isOwnLabel(String text) {
    boolean whole = text.length() <= WHOLE_DIGITS;
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && "+-.eE".indexOf(c) < 0) {
        return true;
      }
      whole &= digit || i < first;
    }
    return whole && first < text.length() && text.charAt(first) != '0';
  }
}
