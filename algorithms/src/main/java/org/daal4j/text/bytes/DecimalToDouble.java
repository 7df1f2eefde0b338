package org.daal4j.text.bytes;

/**
 * Digits and a small power of ten to the nearest double, in a few floating-point operations.
 *
 * <p>Where digits and power are doubles without rounding (Clinger 1990, fast path) one operation
 * rounds correctly. Longer digits are the sum of two doubles; the quotient or product of the larger
 * one and its exact remainder (by fused multiply-add) give the result and a correction with a known
 * error bound; when both ends of the bound round to one double, that is the nearest one.
 *
 * <p>W. D. Clinger, How to read floating point numbers accurately, PLDI 1990, <a
 * href="https://doi.org/10.1145/93542.93557">doi:10.1145/93542.93557</a>.
 */
public final class DecimalToDouble {

  /** The powers of ten that are doubles without rounding: 10^0 to 10^22. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  public static final int MAX_EXPONENT = 22;

  /** Digits up to here are a double without rounding. */
  public static final long EXACT_DIGITS = 1L << 53;

  /** Digits up to here are the exact sum of their rounding to double and a small integer. */
  private static final long SPLIT_DIGITS = 1L << 62;

  private DecimalToDouble() {}

  /**
   * {@code digits / 10^places} for {@code |digits| <= } {@link #EXACT_DIGITS} and {@code 0 <=
   * places <= } {@link #MAX_EXPONENT}.
   */
  public static double exact(long digits, int places) {
    return digits / POWERS[places];
  }

  /**
   * The double nearest to {@code digits * 10^exponent}, ties to even.
   *
   * @param digits not negative
   * @return NaN when this takes more than a few operations
   */
  public static double nearest(long digits, int exponent) {
    if (digits == 0) {
      return 0;
    }
    if (exponent < -MAX_EXPONENT || exponent > MAX_EXPONENT || digits >= SPLIT_DIGITS) {
      return Double.NaN;
    }
    double power = POWERS[Math.abs(exponent)];
    double high = digits;
    if (digits <= EXACT_DIGITS) {
      return exponent < 0 ? high / power : high * power;
    }
    double low = digits - (long) high;
    return exponent < 0 ? quotient(high, low, power) : product(high, low, power);
  }

  private static double quotient(double high, double low, double power) {
    double quotient = high / power;
    double remainder = Math.fma(-quotient, power, high);
    double correction = (remainder + low) / power;
    // two roundings of half an ulp each: at most 2^-52 of the correction; 2^-50 to be safe
    return decide(quotient, correction, Math.abs(correction) * 0x1p-50);
  }

  private static double product(double high, double low, double power) {
    double product = high * power;
    double rest = Math.fma(high, power, -product);
    double lowProduct = low * power;
    // the two terms may cancel, so the bound is relative to them and not to their sum
    return decide(product, rest + lowProduct, (Math.abs(rest) + Math.abs(lowProduct)) * 0x1p-50);
  }

  private static double decide(double value, double correction, double error) {
    double below = value + (correction - error);
    double above = value + (correction + error);
    return below == above ? below : Double.NaN;
  }
}
