package org.daal4j.moments;

import java.util.Arrays;

/**
 * Sums some rows, few enough to stay in the first caches: once over them for the range of each
 * column, which gives its unit; once for the sums about zero, the sum of x without any rounding
 * that counts; once for the powers of x - centre, where the centre is the mean of these very rows,
 * rounded to a double. What the centre lacks to the mean is known from the second look and
 * corrected. All inner loops run over columns, four rows at a time.
 */
final class Tile {

  /** About how many numbers are looked at again and again. */
  private static final int NUMBERS = 8192;

  private final int p;
  private final PowerSums sums;
  private final double[] nonzeros;
  private final double[] factor; // x * factor is in units
  private final double[] offset; // x * factor - offset is in spreads about the centre
  private final double[] rest; // what the centre lacks to the mean, in spreads
  private double weight;

  Tile(int columns) {
    p = columns;
    sums = new PowerSums(columns);
    nonzeros = new double[columns];
    factor = new double[columns];
    offset = new double[columns];
    rest = new double[columns];
  }

  /** How many rows to sum at once: enough that merging costs little. */
  static int rows(int columns) {
    return Math.max(64, Math.min(512, NUMBERS / Math.max(1, columns)));
  }

  /** The sums; overwritten by the next tile. */
  PowerSums sums() {
    return sums;
  }

  /** The sum of weights; when it is 0 there are no sums. */
  double weight() {
    return weight;
  }

  /**
   * Sums rows.
   *
   * @param x row-major numbers of the block
   * @param weights of the rows of the block; null when each is 1
   * @param from first row
   * @param to last row, exclusive
   */
  void measure(double[] x, double[] weights, int from, int to) {
    weight = weights == null ? to - from : sumOf(weights, from, to);
    if (weight == 0) {
      return;
    }
    int fours = weights == null ? from + ((to - from) & ~3) : from;
    findRange(x, weights, from, fours, to);
    chooseUnits();
    sumPowers(x, weights, from, fours, to);
    chooseCentres();
    sumCentredPowers(x, weights, from, fours, to);
    moveToMeans();
  }

  private static double sumOf(double[] weights, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i];
    }
    return sum;
  }

  private void findRange(double[] x, double[] weights, int from, int fours, int to) {
    Arrays.fill(sums.minimum, Double.POSITIVE_INFINITY);
    Arrays.fill(sums.maximum, Double.NEGATIVE_INFINITY);
    Arrays.fill(nonzeros, 0);
    for (int i = from; i < fours; i += 4) {
      RangeLoops.four(x, i * p, p, sums.minimum, sums.maximum, nonzeros);
    }
    for (int i = fours; i < to; i++) {
      if (weights == null || weights[i] > 0) {
        RangeLoops.one(x, i * p, p, sums.minimum, sums.maximum, nonzeros);
      }
    }
  }

  private void chooseUnits() {
    for (int j = 0; j < p; j++) {
      sums.nonzeros[j] = (long) nonzeros[j];
      sums.unit[j] =
          PowerSums.unitOf(Math.max(Math.abs(sums.minimum[j]), Math.abs(sums.maximum[j])));
      factor[j] = PowerSums.powerOfTwo(-sums.unit[j]);
    }
  }

  private void sumPowers(double[] x, double[] weights, int from, int fours, int to) {
    sums.clearSums();
    for (int i = from; i < fours; i += 4) {
      PowerLoops.four(x, i * p, factor, sums.sum, sums.sumLow, sums.absolute, sums.squares);
    }
    for (int i = fours; i < to; i++) {
      double w = weights == null ? 1 : weights[i];
      if (w > 0) {
        PowerLoops.one(x, i * p, w, factor, sums.sum, sums.sumLow, sums.absolute, sums.squares);
      }
    }
  }

  private void chooseCentres() {
    for (int j = 0; j < p; j++) {
      double low = sums.minimum[j];
      double high = sums.maximum[j];
      int unit = sums.unit[j];
      double centre = (sums.sum[j] + sums.sumLow[j]) / weight;
      double range = Math.max(high * factor[j] - centre, centre - low * factor[j]);
      int spread = Math.max(PowerSums.LEAST_UNIT, unit + PowerSums.unitOf(range));
      double lacking = (Math.fma(-weight, centre, sums.sum[j]) + sums.sumLow[j]) / weight;
      if (low == high) {
        spread = PowerSums.LEAST_UNIT;
        factor[j] = 0; // powers of x - centre are exactly 0
        centre = 0;
        lacking = 0;
      } else {
        factor[j] = PowerSums.powerOfTwo(-spread);
      }
      offset[j] = Math.scalb(centre, unit - spread);
      rest[j] = Math.scalb(lacking, unit - spread);
      sums.spread[j] = spread;
    }
  }

  private void sumCentredPowers(double[] x, double[] weights, int from, int fours, int to) {
    for (int i = from; i < fours; i += 4) {
      CentredLoops.four(x, i * p, factor, offset, sums.second, sums.third, sums.fourth);
    }
    for (int i = fours; i < to; i++) {
      double w = weights == null ? 1 : weights[i];
      if (w > 0) {
        CentredLoops.one(x, i * p, w, factor, offset, sums.second, sums.third, sums.fourth);
      }
    }
  }

  /** From powers about the centre to powers about the mean; sums of x - centre are weight·rest. */
  private void moveToMeans() {
    for (int j = 0; j < p; j++) {
      double r = rest[j];
      double s2 = sums.second[j];
      double s3 = sums.third[j];
      double wr2 = weight * r * r;
      sums.second[j] = s2 - wr2;
      sums.third[j] = s3 - r * (3 * s2 - 2 * wr2);
      sums.fourth[j] -= r * (4 * s3 - r * (6 * s2 - 3 * wr2));
    }
  }
}
