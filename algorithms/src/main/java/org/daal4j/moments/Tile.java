package org.daal4j.moments;

import java.util.Arrays;
import org.daal4j.linalg.StripLoops;

/**
 * Sums some rows, few enough to stay in the caches, in three looks: one for the range of each
 * column, which gives its unit; one for the powers of x, the sum of x without any rounding that
 * counts; one for the powers of x - centre, where the centre is the mean of these very rows,
 * rounded to a double. What the centre lacks to the mean is known from the second look and
 * corrected.
 *
 * <p>The rows are taken in strips of whole rows, about {@value #STRIP} numbers long, that are added
 * up number by number; at the end the parts of a strip are added up to columns.
 */
final class Tile {

  private static final int STRIP = 512;
  private static final int NUMBERS = 16384;

  private final int p;
  private final int rowsOfStrip;
  private final PowerSums sums;
  private final double[][] parts; // double[4][strip]: sums at each place of a strip
  private final double[] factor; // double[strip]: x · factor is in units, then in spreads
  private final double[] offset; // double[strip]: the centre, in spreads
  private final double[] weightOf; // double[strip]
  private final double[] strip; // double[strip], as the next three: scratch
  private final double[] scaled;
  private final double[] weighted;
  private final double[] power;
  private final double[] rest; // double[p]: what the centre lacks to the mean, in spreads
  private double[] kept = {}; // double[..]: the rows of positive weight, when there are others
  private double[] keptWeights = {};

  private double[] x; // what is being summed: numbers, where they begin and end, weights or null
  private int begin;
  private int end;
  private double[] weights;
  private int firstWeight;
  private double weight;
  private double weightLow;

  Tile(int columns) {
    this(columns, STRIP);
  }

  /** With strips of about so many numbers: short ones for tiles of few rows. */
  Tile(int columns, int stripNumbers) {
    p = columns;
    rowsOfStrip = Math.max(1, stripNumbers / Math.max(1, p));
    int length = rowsOfStrip * p;
    strip = new double[length];
    sums = new PowerSums(columns);
    parts = new double[4][length];
    factor = new double[length];
    offset = new double[length];
    weightOf = new double[length];
    scaled = new double[length];
    weighted = new double[length];
    power = new double[length];
    rest = new double[columns];
  }

  /** How many rows to sum at once: enough that merging costs little. */
  static int rows(int columns) {
    return Math.max(64, NUMBERS / Math.max(1, columns));
  }

  /** The sums; overwritten by the next tile. */
  PowerSums sums() {
    return sums;
  }

  /** The sum of weights; when it is 0 there are no sums. */
  double weight() {
    return weight;
  }

  /** What rounding took from the sum of weights. */
  double weightLow() {
    return weightLow;
  }

  /**
   * Sums rows.
   *
   * @param values row-major numbers of the block
   * @param rowWeights of the rows of the block; null when each is 1
   * @param from first row
   * @param to last row, exclusive
   */
  void measure(double[] values, double[] rowWeights, int from, int to) {
    x = values;
    begin = from * p;
    end = to * p;
    weights = rowWeights;
    firstWeight = from;
    weight = to - from;
    weightLow = 0;
    if (weights != null) {
      takeWeights(from, to);
    }
    if (weight > 0) {
      findRanges();
      sumPowers();
      sumCentredPowers();
    }
  }

  /** Adds up the weights; when some are 0, their rows are taken out. */
  private void takeWeights(int from, int to) {
    double sum = 0;
    double low = 0;
    int positive = 0;
    for (int i = from; i < to; i++) {
      double after = sum + weights[i];
      double added = after - sum;
      low += (sum - (after - added)) + (weights[i] - added);
      sum = after;
      positive += weights[i] > 0 ? 1 : 0;
    }
    weight = sum;
    weightLow = low;
    if (positive == to - from || positive == 0) {
      return;
    }
    if (keptWeights.length < positive) {
      kept = new double[positive * p];
      keptWeights = new double[positive];
    }
    int next = 0;
    for (int i = from; i < to; i++) {
      if (weights[i] > 0) {
        System.arraycopy(x, i * p, kept, next * p, p);
        keptWeights[next++] = weights[i];
      }
    }
    x = kept;
    begin = 0;
    end = positive * p;
    weights = keptWeights;
    firstWeight = 0;
  }

  private void findRanges() {
    clearParts();
    Arrays.fill(parts[0], Double.POSITIVE_INFINITY);
    Arrays.fill(parts[1], Double.NEGATIVE_INFINITY);
    for (int at = begin; at < end; at += factor.length) {
      int n = Math.min(factor.length, end - at);
      System.arraycopy(x, at, strip, 0, n);
      StripLoops.lower(strip, parts[0], n);
      StripLoops.raise(strip, parts[1], n);
      StripLoops.countNonzeros(strip, parts[2], n);
    }
    for (int j = 0; j < p; j++) {
      double minimum = Double.POSITIVE_INFINITY;
      double maximum = Double.NEGATIVE_INFINITY;
      double nonzeros = 0;
      for (int i = j; i < factor.length; i += p) {
        minimum = Math.min(minimum, parts[0][i]);
        maximum = Math.max(maximum, parts[1][i]);
        nonzeros += parts[2][i];
      }
      sums.minimum[j] = minimum;
      sums.maximum[j] = maximum;
      sums.nonzeros[j] = (long) nonzeros;
      sums.unit[j] = PowerSums.unitOf(Math.max(Math.abs(minimum), Math.abs(maximum)));
      factor[j] = PowerSums.powerOfTwo(-sums.unit[j]);
    }
  }

  private void sumPowers() {
    clearParts();
    repeat(factor);
    for (int at = begin; at < end; at += factor.length) {
      int n = Math.min(factor.length, end - at);
      System.arraycopy(x, at, strip, 0, n);
      StripLoops.multiply(strip, factor, scaled, n);
      double[] terms = scaled;
      if (weights != null) {
        spreadWeights(at, n);
        terms = weighted;
        StripLoops.multiply(weightOf, scaled, weighted, n);
        StripLoops.multiplyLost(weightOf, scaled, weighted, power, n);
        StripLoops.add(power, parts[1], n);
      }
      StripLoops.addExactly(terms, parts[0], parts[1], n);
      StripLoops.addAbsolute(terms, parts[2], n);
      StripLoops.addProduct(terms, scaled, parts[3], n);
    }
    sums.clearSums();
    for (int j = 0; j < p; j++) {
      for (int i = j; i < factor.length; i += p) {
        PowerSums.add(sums.sum, sums.sumLow, j, 1, parts[0][i], parts[1][i]);
        PowerSums.add(sums.absolute, sums.absoluteLow, j, 1, parts[2][i], 0);
        PowerSums.add(sums.squares, sums.squaresLow, j, 1, parts[3][i], 0);
      }
      chooseCentre(j);
    }
  }

  private void chooseCentre(int j) {
    if (sums.minimum[j] == sums.maximum[j]) {
      factor[j] = 0; // all powers of x - centre are exactly 0
      offset[j] = 0;
      rest[j] = 0;
      sums.spread[j] = PowerSums.LEAST_UNIT;
      return;
    }
    int unit = sums.unit[j];
    double centre = (sums.sum[j] + sums.sumLow[j]) / weight;
    double lacking = PowerSums.rest(sums.sum[j], sums.sumLow[j], weight, weightLow, centre);
    double range =
        Math.max(sums.maximum[j] * factor[j] - centre, centre - sums.minimum[j] * factor[j]);
    int spread = Math.max(PowerSums.LEAST_UNIT, unit + PowerSums.unitOf(range));
    factor[j] = PowerSums.powerOfTwo(-spread);
    offset[j] = Math.scalb(centre, unit - spread);
    rest[j] = Math.scalb(lacking, unit - spread);
    sums.spread[j] = spread;
  }

  private void sumCentredPowers() {
    clearParts();
    repeat(factor);
    repeat(offset);
    for (int at = begin; at < end; at += factor.length) {
      int n = Math.min(factor.length, end - at);
      System.arraycopy(x, at, strip, 0, n);
      StripLoops.centre(strip, factor, offset, scaled, n);
      double[] terms = scaled;
      if (weights != null) {
        spreadWeights(at, n);
        terms = weighted;
        StripLoops.multiply(weightOf, scaled, weighted, n);
      }
      StripLoops.multiply(terms, scaled, power, n);
      StripLoops.add(power, parts[0], n);
      StripLoops.multiply(power, scaled, weighted, n);
      StripLoops.add(weighted, parts[1], n);
      StripLoops.addProduct(weighted, scaled, parts[2], n);
    }
    for (int j = 0; j < p; j++) {
      for (int i = j; i < factor.length; i += p) {
        PowerSums.add(sums.second, sums.secondLow, j, 1, parts[0][i], 0);
        PowerSums.add(sums.third, sums.thirdLow, j, 1, parts[1][i], 0);
        PowerSums.add(sums.fourth, sums.fourthLow, j, 1, parts[2][i], 0);
      }
      moveToMean(j);
    }
  }

  /** From powers about the centre to powers about the mean; the sum of x - centre is weight·r. */
  private void moveToMean(int j) {
    double r = rest[j];
    double s2 = sums.second[j];
    double s3 = sums.third[j];
    double wr2 = weight * r * r;
    sums.second[j] = s2 - wr2;
    sums.third[j] = s3 - r * (3 * s2 - 2 * wr2);
    sums.fourth[j] -= r * (4 * s3 - r * (6 * s2 - 3 * wr2));
  }

  /** Repeats the first p numbers to the end of a strip. */
  private void repeat(double[] strip) {
    for (int filled = p; filled < strip.length; filled += p) {
      System.arraycopy(strip, 0, strip, filled, p);
    }
  }

  /** Gives every number of a strip the weight of its row. */
  private void spreadWeights(int at, int n) {
    int row = firstWeight + (at - begin) / p;
    for (int filled = 0; filled < n; filled += p) {
      Arrays.fill(weightOf, filled, filled + p, weights[row++]);
    }
  }

  private void clearParts() {
    for (double[] part : parts) {
      Arrays.fill(part, 0);
    }
  }
}
