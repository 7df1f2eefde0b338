package org.daal4j.linalg;

/**
 * A number of about 106 bits: the unevaluated sum of two doubles, of which {@code high} is the
 * nearest double to the sum.
 *
 * <p>Addition and subtraction are within 2^-104 of the result, multiplication, division and square
 * root within 2^-102 (Joldes, Muller and Popescu 2017, doi:10.1145/3121432; Dekker 1971,
 * doi:10.1007/BF01397083), as long as nothing overflows or is below 1e-290. An infinite or NaN
 * {@code high} stands for itself; what {@code low} then is does not matter.
 *
 * @param high the number, rounded to a double
 * @param low what rounding took away
 */
public record DoubleDouble(double high, double low) {

  /** 0. */
  public static final DoubleDouble ZERO = new DoubleDouble(0, 0);

  /** 1. */
  public static final DoubleDouble ONE = new DoubleDouble(1, 0);

  /** A double, exactly. */
  public static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  /** A long, exactly. */
  public static DoubleDouble of(long value) {
    double high = value;
    // (double) Long.MAX_VALUE is 2^63: the difference wraps around to the right one.
    return new DoubleDouble(
        high, high == 0x1p63 ? (double) (value - Long.MAX_VALUE) - 1 : value - (long) high);
  }

  /** a + b, exactly (TwoSum, Knuth). */
  public static DoubleDouble sum(double a, double b) {
    double high = a + b;
    double part = high - a;
    return new DoubleDouble(high, (a - (high - part)) + (b - part));
  }

  /** a · b, exactly unless it underflows (TwoProduct). */
  public static DoubleDouble product(double a, double b) {
    double high = a * b;
    return new DoubleDouble(high, Fused.multiplyAdd(a, b, -high));
  }

  /** A sum of two doubles of which the first is the larger, or not much smaller. */
  public static DoubleDouble normalized(double larger, double smaller) {
    double high = larger + smaller;
    if (Double.isInfinite(larger)) {
      return of(larger);
    }
    return Double.isFinite(high) ? new DoubleDouble(high, smaller - (high - larger)) : of(high);
  }

  /** this + other. */
  public DoubleDouble add(DoubleDouble other) {
    DoubleDouble s = sum(high, other.high);
    DoubleDouble t = sum(low, other.low);
    DoubleDouble v = normalized(s.high, s.low + t.high);
    return normalized(v.high, v.low + t.low);
  }

  /** this + other. */
  public DoubleDouble add(double other) {
    DoubleDouble s = sum(high, other);
    return normalized(s.high, s.low + low);
  }

  /** this - other. */
  public DoubleDouble subtract(DoubleDouble other) {
    return add(other.negate());
  }

  /** -this. */
  public DoubleDouble negate() {
    return new DoubleDouble(-high, -low);
  }

  /** this · other. */
  public DoubleDouble multiply(DoubleDouble other) {
    double product = high * other.high;
    double cross = Fused.multiplyAdd(high, other.low, low * other.high);
    return normalized(product, Fused.multiplyAdd(high, other.high, -product) + cross);
  }

  /** this · other. */
  public DoubleDouble multiply(double other) {
    double product = high * other;
    return normalized(
        product, Fused.multiplyAdd(low, other, Fused.multiplyAdd(high, other, -product)));
  }

  /** this / divisor; as with doubles, infinite or NaN when the divisor is 0. */
  public DoubleDouble divide(DoubleDouble divisor) {
    double first = high / divisor.high;
    if (!Double.isFinite(first) || Double.isInfinite(divisor.high)) {
      return of(first);
    }
    DoubleDouble rest = subtract(divisor.multiply(first));
    double second = rest.high / divisor.high;
    rest = rest.subtract(divisor.multiply(second));
    return normalized(first, second).add(rest.high / divisor.high);
  }

  /** The square root; NaN below 0. */
  public DoubleDouble sqrt() {
    double root = Math.sqrt(high);
    if (root == 0 || !Double.isFinite(root)) {
      return of(root);
    }
    // One step of Newton's from a root of 53 bits.
    DoubleDouble rest = subtract(product(root, root));
    return normalized(root, rest.high / (2 * root));
  }

  /** |this|. */
  public DoubleDouble abs() {
    return high < 0 || (high == 0 && low < 0) ? negate() : this;
  }

  /** The nearest double. */
  public double value() {
    return high;
  }
}
