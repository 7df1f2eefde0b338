package org.daal4j.regression;

/**
 * How much may be left of a column that depends on others, from rounding alone, as a part of its
 * sum of squares.
 *
 * <p>Two things leave noise: the arithmetic of the pass, which grows with the distance of the mean
 * from the shift where there is one, and the rounding of the data themselves to doubles, which
 * grows with their distance from 0.
 *
 * @param arithmetic squares of a column about the shift carry a relative error of this
 */
record Noise(double arithmetic) {

  /** Sums of products in double: 2^-53 for each operation, grown by blocks, merges and pivots. */
  static final Noise PRODUCTS = new Noise(0x1p-42);

  /** Sums of products in double-double. */
  static final Noise EXTENDED_PRODUCTS = new Noise(0x1p-92);

  /** Householder reflections in double: the square of 2^-43. */
  static final Noise REFLECTIONS = new Noise(0x1p-86);

  private static final double ROUNDED_DATA = 0x1p-102; // the square of 2^-51

  /**
   * Noise of one column.
   *
   * @param shiftSquare the sum of squares of mean minus shift, by that of the column about its mean
   * @param meanSquare the sum of squares of the mean, by the same
   * @return a part of the column's sum of squares; at least 1 when it is nothing but noise
   */
  double of(double shiftSquare, double meanSquare) {
    return arithmetic * (1 + shiftSquare) + ROUNDED_DATA * (1 + meanSquare);
  }
}
