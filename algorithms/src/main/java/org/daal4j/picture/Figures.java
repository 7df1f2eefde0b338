package org.daal4j.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.daal4j.core.ShortestDecimal;

/**
 * Numbers as people read them, the same on every machine: a point for decimals, commas between
 * thousands, halves rounded to even, no negative zero.
 */
public final class Figures {

  private static final MathContext SIGNIFICANT = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final double LEAST_PLAIN = 1e-4;

  private Figures() {}

  /** A count: {@code 2,000,000}. */
  public static String count(long value) {
    return grouped(Long.toString(value));
  }

  /**
   * A number to 4 significant digits: {@code 0.01235}, {@code 3.142}, {@code 12,346} (below a
   * million no digit before the point is rounded away), {@code 1.235 M}, {@code 2e18}, {@code
   * 1.5e-7}; else {@code NaN}, {@code Infinity}, {@code -Infinity}.
   */
  public static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return exact(value);
    }
    BigDecimal whole = new BigDecimal(value);
    BigDecimal rounded = whole.round(SIGNIFICANT);
    if (rounded.abs().doubleValue() < LEAST_PLAIN) {
      return scientific(rounded);
    }
    BigDecimal units = whole.setScale(0, RoundingMode.HALF_EVEN);
    if (units.abs().compareTo(MILLION) >= 0) {
      Unit unit = Unit.of(rounded);
      return unit == Unit.NONE ? scientific(rounded) : unit.write(rounded);
    }
    return plain(rounded.abs().compareTo(THOUSAND) < 0 ? rounded : units);
  }

  /** A share to one decimal: {@code 42.1 %} for 0.4212. */
  public static String share(double value) {
    if (!Double.isFinite(value)) {
      return exact(value);
    }
    BigDecimal percent =
        new BigDecimal(value).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return grouped(percent.toPlainString()) + " %";
  }

  /** The shortest decimal that reads back to the same double, as result files have it. */
  static String exact(double value) {
    return ShortestDecimal.format(value == 0 ? 0 : value);
  }

  /** Without an exponent and without zeros at the end: {@code 12,350}, {@code 0.5}. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : grouped(value.stripTrailingZeros().toPlainString());
  }

  /** {@code 2.5e-7}. */
  static String scientific(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal digits = value.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return digits.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /** Commas between the thousands of what stands before the point. */
  static String grouped(String number) {
    int point = number.indexOf('.');
    int first = number.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(number);
    for (int i = (point < 0 ? number.length() : point) - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** What large numbers are counted in. */
  enum Unit {
    NONE("", 0),
    THOUSANDS(" k", 3),
    MILLIONS(" M", 6),
    BILLIONS(" G", 9),
    TRILLIONS(" T", 12);

    /** From here on numbers have an exponent. */
    private static final int TOO_LARGE = 15;

    private final String sign;
    private final int exponent;

    Unit(String sign, int exponent) {
      this.sign = sign;
      this.exponent = exponent;
    }

    /** That of a number of 10,000 or more; none below, and none beyond the largest unit. */
    static Unit of(BigDecimal value) {
      int digits = value.precision() - value.scale();
      if (digits < 5 || digits > TOO_LARGE) {
        return NONE;
      }
      return values()[(digits - 1) / 3];
    }

    String write(BigDecimal value) {
      return plain(value.movePointLeft(exponent)) + sign;
    }

    /** With as many decimals as the step between such numbers has in this unit; 0 is {@code 0}. */
    String write(BigDecimal value, BigDecimal step) {
      if (value.signum() == 0) {
        return "0";
      }
      int decimals = Math.max(0, step.movePointLeft(exponent).stripTrailingZeros().scale());
      return grouped(value.movePointLeft(exponent).setScale(decimals).toPlainString()) + sign;
    }
  }
}
