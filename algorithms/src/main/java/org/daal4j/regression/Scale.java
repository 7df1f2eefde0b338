package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/**
 * Powers of two that bring columns to a norm between 0.7 and 1.5. Scaling by them rounds nothing.
 *
 * @param exponents a column is divided by 2 to this power, {@code int[columns]}
 */
record Scale(int[] exponents) {

  /** For columns of these norms (roots of sums of squares); a norm of 0 stays. */
  static Scale of(double[] norms) {
    int[] exponents = new int[norms.length];
    for (int j = 0; j < norms.length; j++) {
      exponents[j] = norms[j] > 0 ? Math.getExponent(norms[j] * Math.sqrt(2)) : 0;
    }
    return new Scale(exponents);
  }

  /** A number of column j, scaled. */
  DoubleDouble down(DoubleDouble value, int j) {
    return times(value, -exponents[j]);
  }

  /** A product of a number of column i and one of column j, scaled. */
  DoubleDouble down(DoubleDouble value, int i, int j) {
    return times(value, -exponents[i] - exponents[j]);
  }

  /** A coefficient of scaled column j for scaled response i, in units of the data. */
  DoubleDouble coefficient(DoubleDouble value, int i, int j) {
    return times(value, exponents[i] - exponents[j]);
  }

  /** A scaled square of column j, in units of the data. */
  DoubleDouble squareUp(DoubleDouble value, int j) {
    return times(value, 2 * exponents[j]);
  }

  /** A number times a power of two. */
  static DoubleDouble times(DoubleDouble value, int exponent) {
    return new DoubleDouble(Math.scalb(value.high(), exponent), Math.scalb(value.low(), exponent));
  }
}
