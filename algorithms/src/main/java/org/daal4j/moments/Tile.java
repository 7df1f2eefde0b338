package org.daal4j.moments;

import java.util.Arrays;
import org.daal4j.linalg.CacheLines;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.PlaceSums;
import org.daal4j.linalg.StripLoops;
import org.daal4j.linalg.VectorLoops;

/**
 * Sums some rows, few enough to stay in the caches, in three looks: one for the range of each
 * column, which gives its unit; one for the powers of x, the sum of x without any rounding that
 * counts; one for the powers of x - centre, where the centre is the mean of these very rows,
 * rounded to a double. What the centre lacks to the mean is known from the second look and
 * corrected.
 *
 * <p>The rows are taken in strips of whole rows, about {@value #STRIP} numbers long, that are added
 * up number by number; at the end the parts of a strip are added up to columns. Where the JVM has
 * {@link VectorLoops}, those do it for rows without weights and columns without units.
 */
final class Tile {

  private static final int STRIP = 512;

  /** Of a column of a wide table, whose strips are one row: ten arrays, and three of pairs. */
  static final int STRIP_BYTES = 16 * Double.BYTES;

  private static final int NUMBERS = 16384;

  private final VectorLoops vectors; // or null
  private final int p;
  private final int length; // of a strip: a power of 2 times p
  private final PowerSums sums;
  private final double[] minimum; // double[length]: at each place of a strip
  private final double[] maximum; // double[length]
  private final double[] nonzeros; // double[length]
  private final PlaceSums first; // of x, then of the second power of x - centre
  private final PlaceSums next; // of |x|, then of the third power
  private final PlaceSums last; // of x², then of the fourth power
  private final double[] factor; // double[length]: x · factor is in units, then in spreads
  private final double[] centre; // double[length]: in spreads
  private final double[] strip; // double[length], as the next three: scratch
  private final double[] weightOf;
  private final double[] weighted;
  private final double[] lost;
  private final double[] rest; // double[p]: what the centre lacks to the mean, in spreads
  private boolean scaled; // whether a factor is not 1
  private double[] kept = {}; // double[..]: the rows of positive weight, when there are others
  private double[] keptWeights = {};

  private double[] x; // what is being summed: numbers, where they begin and end, weights or null
  private int begin;
  private int end;
  private double[] weights;
  private int firstWeight;
  private double touched; // see CacheLines
  private double weight;
  private double weightLow;

  Tile(int columns) {
    this(columns, STRIP);
  }

  /** With strips of about so many numbers: short ones for tiles of few rows. */
  Tile(int columns, int stripNumbers) {
    this(
        columns,
        stripNumbers,
        LinearAlgebra.vectorLoops(loops -> loops.sums(columns)).orElse(null));
  }

  /** With vector loops, or null for none. */
  Tile(int columns, int stripNumbers, VectorLoops loops) {
    vectors = loops;
    p = columns;
    int rowsOfStrip = PlaceSums.rows(columns, stripNumbers);
    length = rowsOfStrip * columns;
    sums = new PowerSums(columns);
    minimum = new double[length];
    maximum = new double[length];
    nonzeros = new double[length];
    first = new PlaceSums(columns, rowsOfStrip);
    next = new PlaceSums(columns, rowsOfStrip);
    last = new PlaceSums(columns, rowsOfStrip);
    factor = new double[length];
    centre = new double[length];
    strip = new double[length];
    weightOf = new double[length];
    weighted = new double[length];
    lost = new double[length];
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
    if (vectors == null) {
      findRangesInStrips();
    } else {
      if (p > vectors.block()) {
        touched += CacheLines.load(x, begin, end);
      }
      vectors.range(x, begin, (end - begin) / p, p, minimum, maximum, nonzeros);
    }
    for (int j = 0; j < p; j++) {
      sums.minimum[j] = minimum[j];
      sums.maximum[j] = maximum[j];
      sums.nonzeros[j] = (long) nonzeros[j];
      sums.unit[j] =
          PowerSums.unitOf(Math.max(Math.abs(minimum[j]), Math.abs(maximum[j])), weights != null);
      // Zeros are zeros in any unit.
      boolean zeros = minimum[j] == 0 && maximum[j] == 0;
      factor[j] = zeros ? 1 : PowerSums.powerOfTwo(-sums.unit[j]);
    }
  }

  private void findRangesInStrips() {
    Arrays.fill(minimum, Double.POSITIVE_INFINITY);
    Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
    Arrays.fill(nonzeros, 0);
    for (int at = begin; at < end; at += length) {
      int n = Math.min(length, end - at);
      System.arraycopy(x, at, strip, 0, n);
      StripLoops.range(strip, minimum, maximum, nonzeros, n);
    }
    for (int half = length / 2; half >= p && half > 0; half /= 2) {
      System.arraycopy(minimum, half, strip, 0, half);
      StripLoops.lower(strip, minimum, half);
      System.arraycopy(maximum, half, strip, 0, half);
      StripLoops.raise(strip, maximum, half);
      System.arraycopy(nonzeros, half, strip, 0, half);
      StripLoops.add(strip, nonzeros, half);
    }
  }

  private void sumPowers() {
    clearPlaces();
    repeatFactor();
    if (takesVectors()) {
      vectors.powers(
          x, begin, (end - begin) / p, p, first.high(), first.low(), next.high(), last.high());
    } else {
      sumPowersInStrips();
    }
    sums.clearSums();
    for (int j = 0; j < p; j++) {
      PowerSums.add(sums.sum, sums.sumLow, j, 1, first.high()[j], first.low()[j]);
      PowerSums.add(sums.absolute, sums.absoluteLow, j, 1, next.high()[j], next.low()[j]);
      PowerSums.add(sums.squares, sums.squaresLow, j, 1, last.high()[j], last.low()[j]);
      chooseCentre(j);
    }
  }

  /** Whether numbers count as they are, and there are loops for that. */
  private boolean takesVectors() {
    return vectors != null && weights == null && !scaled;
  }

  private void sumPowersInStrips() {
    for (int at = begin; at < end; at += length) {
      int n = takeStrip(at);
      double[] terms = strip;
      if (weights != null) {
        spreadWeights(at, n);
        terms = weighted;
        StripLoops.multiply(weightOf, strip, weighted, n);
        StripLoops.multiplyLost(weightOf, strip, weighted, lost, n);
        StripLoops.add(lost, first.low(), n);
      }
      StripLoops.addExactly(terms, first.high(), first.low(), n);
      StripLoops.addMagnitudes(terms, strip, next.high(), last.high(), n);
    }
    foldPlaces();
  }

  private void chooseCentre(int j) {
    if (sums.minimum[j] == sums.maximum[j]) {
      centre[j] = sums.minimum[j] * factor[j]; // all powers of x - centre are exactly 0
      rest[j] = 0;
      sums.spread[j] = PowerSums.LEAST_UNIT;
      return;
    }
    int unit = sums.unit[j];
    double mean = (sums.sum[j] + sums.sumLow[j]) / weight;
    double lacking = PowerSums.rest(sums.sum[j], sums.sumLow[j], weight, weightLow, mean);
    double range = Math.max(sums.maximum[j] * factor[j] - mean, mean - sums.minimum[j] * factor[j]);
    int spread = Math.max(PowerSums.LEAST_UNIT, unit + PowerSums.unitOf(range, weights != null));
    factor[j] = PowerSums.powerOfTwo(-spread);
    centre[j] = Math.scalb(mean, unit - spread);
    rest[j] = Math.scalb(lacking, unit - spread);
    sums.spread[j] = spread;
  }

  private void sumCentredPowers() {
    clearPlaces();
    repeatFactor();
    if (takesVectors()) {
      vectors.centredPowers(
          x, begin, (end - begin) / p, p, centre, first.high(), next.high(), last.high());
    } else {
      sumCentredPowersInStrips();
    }
    for (int j = 0; j < p; j++) {
      PowerSums.add(sums.second, sums.secondLow, j, 1, first.high()[j], first.low()[j]);
      PowerSums.add(sums.third, sums.thirdLow, j, 1, next.high()[j], next.low()[j]);
      PowerSums.add(sums.fourth, sums.fourthLow, j, 1, last.high()[j], last.low()[j]);
      moveToMean(j);
    }
  }

  private void sumCentredPowersInStrips() {
    repeat(centre);
    for (int at = begin; at < end; at += length) {
      int n = takeStrip(at);
      if (weights == null) {
        StripLoops.addPowers(strip, centre, first.high(), next.high(), last.high(), n);
      } else {
        spreadWeights(at, n);
        StripLoops.addWeightedPowers(
            strip, weightOf, centre, first.high(), next.high(), last.high(), n);
      }
    }
    foldPlaces();
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

  /** Copies the numbers of the rows from a place on to the strip, times the factor. */
  private int takeStrip(int at) {
    int n = Math.min(length, end - at);
    System.arraycopy(x, at, strip, 0, n);
    if (scaled) {
      StripLoops.multiply(strip, factor, strip, n);
    }
    return n;
  }

  private void repeatFactor() {
    scaled = false;
    for (int j = 0; j < p; j++) {
      scaled |= factor[j] != 1;
    }
    if (scaled) {
      repeat(factor);
    }
  }

  /** Repeats the first p numbers to the end of a strip. */
  private void repeat(double[] strip) {
    for (int filled = p; filled < length; filled *= 2) {
      System.arraycopy(strip, 0, strip, filled, filled);
    }
  }

  /** Gives every number of a strip the weight of its row. */
  private void spreadWeights(int at, int n) {
    int row = firstWeight + (at - begin) / p;
    for (int filled = 0; filled < n; filled += p) {
      Arrays.fill(weightOf, filled, filled + p, weights[row++]);
    }
  }

  private void clearPlaces() {
    first.clear();
    next.clear();
    last.clear();
  }

  private void foldPlaces() {
    first.fold(strip);
    next.fold(strip);
    last.fold(strip);
  }
}
