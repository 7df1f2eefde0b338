package org.daal4j.regression;

import java.util.Arrays;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * A growing vector of double-double numbers, each the unevaluated sum of a high and a low word.
 * Loops are written out: an object for each number would cost more than the arithmetic.
 */
final class ExtendedVector {

  private double[] high;
  private double[] low;
  private int length;

  ExtendedVector(int capacity) {
    high = new double[capacity];
    low = new double[capacity];
  }

  int length() {
    return length;
  }

  DoubleDouble get(int i) {
    return new DoubleDouble(high[i], low[i]);
  }

  void set(int i, DoubleDouble value) {
    high[i] = value.high();
    low[i] = value.low();
  }

  void append(DoubleDouble value) {
    if (length == high.length) {
      int capacity = Math.max(4, length + length / 2);
      high = Arrays.copyOf(high, capacity);
      low = Arrays.copyOf(low, capacity);
    }
    set(length++, value);
  }

  /** Makes the vector so long; new numbers are 0. */
  ExtendedVector resize(int newLength) {
    high = Arrays.copyOf(high, newLength);
    low = Arrays.copyOf(low, newLength);
    length = newLength;
    return this;
  }

  /** This vector times a power of 2; a copy. */
  ExtendedVector timesPowerOfTwo(int exponent) {
    ExtendedVector times = new ExtendedVector(length);
    for (int m = 0; m < length; m++) {
      times.append(Scale.times(get(m), exponent));
    }
    return times;
  }

  /** {@code start - Σ a[m]·b[m]} for {@code from <= m < to}, with an error of 2^-104 or so. */
  static DoubleDouble minusProduct(
      DoubleDouble start, ExtendedVector a, ExtendedVector b, int from, int to) {
    double sum = start.high();
    double rest = start.low();
    for (int m = from; m < to; m++) {
      double product = a.high[m] * b.high[m];
      double productRest =
          Fused.multiplyAdd(a.high[m], b.high[m], -product)
              + (a.high[m] * b.low[m] + a.low[m] * b.high[m]);
      double difference = sum - product;
      double part = difference - sum;
      double error = (sum - (difference - part)) - (product + part) + (rest - productRest);
      sum = difference + error;
      rest = error - (sum - difference);
    }
    return new DoubleDouble(sum, rest);
  }

  /** {@code Σ a[m]·b[m]} over all of both, which are of equal length. */
  static DoubleDouble product(ExtendedVector a, ExtendedVector b) {
    return minusProduct(DoubleDouble.ZERO, a, b, 0, a.length).negate();
  }

  /** Subtracts {@code factor} times {@code other}, of equal length. */
  void subtract(DoubleDouble factor, ExtendedVector other) {
    double f = factor.high();
    double fRest = factor.low();
    for (int m = 0; m < length; m++) {
      double product = f * other.high[m];
      double productRest =
          Fused.multiplyAdd(f, other.high[m], -product)
              + (f * other.low[m] + fRest * other.high[m]);
      double difference = high[m] - product;
      double part = difference - high[m];
      double error = (high[m] - (difference - part)) - (product + part) + (low[m] - productRest);
      high[m] = difference + error;
      low[m] = error - (high[m] - difference);
    }
  }
}
