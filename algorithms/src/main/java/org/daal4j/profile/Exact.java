package org.daal4j.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Doubles from sums that are whole numbers of some unit: the digits of a double, and 30 more. */
final class Exact {

  private static final MathContext DIGITS = new MathContext(50);

  private Exact() {}

  /** The mean of some numbers; NaN of none. */
  static double mean(ExactSum sum, long count) {
    return count == 0 ? Double.NaN : ratio(sum.units(), BigInteger.valueOf(count), ExactSum.UNIT);
  }

  /** {@code numerator / denominator · 2^exponent}, for an exponent that is not positive. */
  static double ratio(BigInteger numerator, BigInteger denominator, int exponent) {
    BigInteger divisor = denominator.shiftLeft(-exponent);
    return new BigDecimal(numerator).divide(new BigDecimal(divisor), DIGITS).doubleValue();
  }

  /** {@code units · 2^exponent}, to the digits that the numbers below are told with. */
  static BigDecimal decimal(BigInteger units, int exponent) {
    return new BigDecimal(units).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
  }

  /** A quotient to 50 digits. */
  static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, DIGITS);
  }

  /** A square root to 50 digits. */
  static BigDecimal root(BigDecimal square) {
    return square.sqrt(DIGITS);
  }
}
