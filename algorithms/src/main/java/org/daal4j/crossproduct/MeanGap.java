package org.daal4j.crossproduct;

import org.daal4j.linalg.DoubleDouble;

/**
 * What lies between the means of two sets of rows: their products about their common mean are the
 * sums of the products of each about its own, and f·δ_i·δ_j, with δ the difference of the means and
 * f = W_a W_b / (W_a + W_b) (Chan, Golub and LeVeque 1983, doi:10.1080/00031305.1983.10483115).
 *
 * <p>No term of this cancels against another, so merging costs no accuracy, provided δ is right.
 * Means of doubles make it wrong when they are large against it: with a spread of 1e-11 of the
 * mean, four digits are left. These means have some 100 bits.
 */
final class MeanGap {

  /**
   * A difference that is smaller than so much of the means comes from the rounding of their sums:
   * the means of a constant column differ by nothing. Were it real, its square would still be less
   * than 2^-50 of any sum of squares of doubles of that mean.
   */
  static final double NOTHING = 0x1p-80;

  /** δ, {@code double[p]}, in two parts. */
  final double[] high;

  final double[] low;

  /** f·δ, {@code double[p]}, in two parts. */
  final double[] scaledHigh;

  final double[] scaledLow;

  private MeanGap(int p) {
    high = new double[p];
    low = new double[p];
    scaledHigh = new double[p];
    scaledLow = new double[p];
  }

  /** Between two sets of rows; all 0 when one of them weighs nothing. */
  static MeanGap between(WeightedSums a, WeightedSums b) {
    int p = a.columns();
    MeanGap gap = new MeanGap(p);
    DoubleDouble weightA = a.weight();
    DoubleDouble weightB = b.weight();
    if (weightA.high() == 0 || weightB.high() == 0) {
      return gap;
    }
    // Not W_a W_b first: that may be beyond the range of a double.
    DoubleDouble factor = weightA.divide(weightA.add(weightB)).multiply(weightB);
    for (int j = 0; j < p; j++) {
      DoubleDouble meanA = a.mean(j);
      DoubleDouble meanB = b.mean(j);
      DoubleDouble delta = meanB.subtract(meanA);
      double size = Math.max(Math.abs(meanA.high()), Math.abs(meanB.high()));
      if (Math.abs(delta.high()) > NOTHING * size) {
        DoubleDouble scaled = factor.multiply(delta);
        gap.high[j] = delta.high();
        gap.low[j] = delta.low();
        gap.scaledHigh[j] = scaled.high();
        gap.scaledLow[j] = scaled.low();
      }
    }
    return gap;
  }
}
