package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import org.daal4j.core.NumberArrays;

/**
 * The sum of finite doubles without any rounding, so that it does not depend on their order: a
 * number with a digit of 32 bits for every 32 of the exponents that doubles have.
 *
 * <p>The small superaccumulator of Neal, Fast exact summation using small and large
 * superaccumulators, 2015, arXiv:1505.05571. 536 bytes; up to 2^63 additions.
 */
final class ExactSum {

  static final int BYTES = 67 * Long.BYTES;

  /** The unit of {@link #units()} is 2 to this power. */
  static final int UNIT = -1074;

  private static final int DIGITS = 67;
  private static final int MOST_WAITING = 1 << 10; // digits of 53 bits that fit in a long
  private static final long FRACTION = (1L << 52) - 1;
  private static final long DIGIT = 0xffffffffL;

  private final long[] digits = new long[DIGITS]; // of 2^32; the last takes the sign
  private int waiting; // additions since carries were made

  /** Adds the first numbers. */
  void addAll(double[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      add(numbers[i]);
    }
  }

  void add(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long fraction = bits & FRACTION;
    int place = exponent == 0 ? 0 : exponent - 1;
    long significand = exponent == 0 ? fraction : fraction | 1L << 52;
    long sign = bits >> 63; // 0 or -1
    int digit = place >>> 5;
    int shift = place & 31;
    long low = significand << shift & DIGIT;
    long high = significand >>> 32 - shift;
    digits[digit] += (low ^ sign) - sign;
    digits[digit + 1] += (high ^ sign) - sign;
    if (++waiting == MOST_WAITING) {
      carry();
    }
  }

  private void carry() {
    for (int i = 0; i < DIGITS - 1; i++) {
      digits[i + 1] += digits[i] >> 32;
      digits[i] &= DIGIT;
    }
    waiting = 0;
  }

  void merge(ExactSum other) {
    carry();
    long over = 0; // of the other one's digits, which are not changed
    for (int i = 0; i < DIGITS - 1; i++) {
      long digit = other.digits[i] + over;
      digits[i] += digit & DIGIT;
      over = digit >> 32;
    }
    digits[DIGITS - 1] += other.digits[DIGITS - 1] + over;
    carry();
  }

  /** The sum in units of 2^{@value #UNIT}. */
  BigInteger units() {
    carry();
    BigInteger sum = BigInteger.ZERO;
    for (int i = DIGITS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(digits[i]));
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    carry();
    NumberArrays.write(out, digits);
  }

  void read(DataInput in) throws IOException {
    NumberArrays.read(in, digits);
    waiting = 0;
  }
}
