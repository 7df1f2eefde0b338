package org.daal4j.moments;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.linalg.Fused;

/**
 * Sums of powers of p columns over rows of positive weight, about zero and about the mean, with the
 * smallest and largest number and the count of those that are not 0.
 *
 * <p>Every sum is a pair of doubles, {@code double[p]} each: what rounding takes from the first is
 * kept in the second. Each column has two units, powers of 2 chosen by its numbers, so that no sum
 * overflows or vanishes whatever the numbers are:
 *
 * <ul>
 *   <li>2^unit is more than every |x|, or 1 when there are no weights and the largest |x| is
 *       between 2^-200 and 2^200: sum = Σwx / 2^unit, absolute = Σw|x| / 2^unit, squares = Σwx² /
 *       2^(2 unit);
 *   <li>2^spread is the same for |x - mean|: power k = Σw(x - mean)^k / 2^(k spread), k = 2, 3, 4.
 * </ul>
 */
final class PowerSums {

  /** Of a column. */
  static final int BYTES = 16 + 14 * 8;

  /** The unit of nothing but zeros; its inverse is a normal double. */
  static final int LEAST_UNIT = -1022;

  private static final int MOST_ORDINARY = 200; // exponent

  private static final int LEAST_EXPONENT = Math.getExponent(Double.MIN_NORMAL) - 52; // -1074

  final int columns;
  final double[] minimum;
  final double[] maximum;
  final long[] nonzeros;
  final int[] unit;
  final double[] sum;
  final double[] sumLow;
  final double[] absolute;
  final double[] absoluteLow;
  final double[] squares;
  final double[] squaresLow;
  final int[] spread;
  final double[] second;
  final double[] secondLow;
  final double[] third;
  final double[] thirdLow;
  final double[] fourth;
  final double[] fourthLow;

  private final double[][] numbers; // all arrays of doubles, for copies and the wire

  PowerSums(int columns) {
    this.columns = columns;
    nonzeros = new long[columns];
    unit = new int[columns];
    spread = new int[columns];
    numbers = new double[14][columns];
    int next = 0;
    minimum = numbers[next++];
    maximum = numbers[next++];
    sum = numbers[next++];
    sumLow = numbers[next++];
    absolute = numbers[next++];
    absoluteLow = numbers[next++];
    squares = numbers[next++];
    squaresLow = numbers[next++];
    second = numbers[next++];
    secondLow = numbers[next++];
    third = numbers[next++];
    thirdLow = numbers[next++];
    fourth = numbers[next++];
    fourthLow = numbers[next];
  }

  /** Makes all sums of powers 0. */
  void clearSums() {
    for (int i = 2; i < numbers.length; i++) {
      Arrays.fill(numbers[i], 0);
    }
  }

  /** Sets all columns to the sums of rows of zeros. */
  void setZeros() {
    for (double[] array : numbers) {
      Arrays.fill(array, 0);
    }
    Arrays.fill(nonzeros, 0);
    Arrays.fill(unit, LEAST_UNIT);
    Arrays.fill(spread, LEAST_UNIT);
  }

  /** Replaces the sums of column j by those of the only column of others. */
  void setColumn(int j, PowerSums one) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i][j] = one.numbers[i][0];
    }
    nonzeros[j] = one.nonzeros[0];
    unit[j] = one.unit[0];
    spread[j] = one.spread[0];
  }

  /** Sets the first column to what a {@link Tile} of one row of weight 1 has. */
  void setOne(double x) {
    minimum[0] = x;
    maximum[0] = x;
    nonzeros[0] = x == 0 ? 0 : 1;
    unit[0] = unitOf(Math.abs(x), false);
    double inUnits = x * powerOfTwo(-unit[0]);
    sum[0] = 0 + inUnits; // never -0
    sumLow[0] = 0;
    absolute[0] = Math.abs(inUnits);
    absoluteLow[0] = 0;
    squares[0] = inUnits * inUnits;
    squaresLow[0] = 0;
    spread[0] = LEAST_UNIT;
    second[0] = 0;
    secondLow[0] = 0;
    third[0] = 0;
    thirdLow[0] = 0;
    fourth[0] = 0;
    fourthLow[0] = 0;
  }

  /** Replaces all sums by those of others, of the same number of columns. */
  void copy(PowerSums other) {
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(other.numbers[i], 0, numbers[i], 0, columns);
    }
    System.arraycopy(other.nonzeros, 0, nonzeros, 0, columns);
    System.arraycopy(other.unit, 0, unit, 0, columns);
    System.arraycopy(other.spread, 0, spread, 0, columns);
  }

  /**
   * Adds the sums over other rows. About the mean by Pébay's formulas, with the difference of the
   * means in double-double: no term is a difference of large numbers, however far the means are
   * from zero.
   *
   * @param mine sum of weights of the rows summed here, above 0, and what it lacks
   * @param its sum of weights of the other rows, above 0, and what it lacks
   */
  void merge(PowerSums other, double mine, double mineLow, double its, double itsLow) {
    for (int j = 0; j < columns; j++) {
      merge(j, other, j, mine, mineLow, its, itsLow);
    }
  }

  /**
   * {@link #merge(PowerSums, double, double, double, double)} of column k of others to column j.
   */
  void merge(
      int j, PowerSums other, int k, double mine, double mineLow, double its, double itsLow) {
    if (other.minimum[k] == 0 && other.maximum[k] == 0) {
      mergeZeros(j, mine, mineLow, its);
    } else {
      mergeNumbers(j, other, k, mine, mineLow, its, itsLow);
    }
    minimum[j] = Math.min(minimum[j], other.minimum[k]);
    maximum[j] = Math.max(maximum[j], other.maximum[k]);
    nonzeros[j] += other.nonzeros[k];
  }

  /** All but the range and the count. */
  void mergeNumbers(
      int j, PowerSums other, int k, double mine, double mineLow, double its, double itsLow) {
    int common = Math.max(unit[j], other.unit[k]);
    double f = powerOfTwo(unit[j] - common);
    double g = powerOfTwo(other.unit[k] - common);
    double distance = distance(j, f, other, k, g, mine, mineLow, its, itsLow);
    addCentred(j, other, k, distance, common, mine, its);
    unit[j] = common;
    add(sum, sumLow, j, f, g * other.sum[k], g * other.sumLow[k]);
    add(absolute, absoluteLow, j, f, g * other.absolute[k], g * other.absoluteLow[k]);
    add(squares, squaresLow, j, f * f, g * g * other.squares[k], g * g * other.squaresLow[k]);
  }

  /** What {@link #mergeNumbers} comes to, to the bit, when all the other numbers are 0. */
  void mergeZeros(int j, double mine, double mineLow, double its) {
    double mean = sum[j] / mine;
    double distance = (0 - mean) + (0 - rest(sum[j], sumLow[j], mine, mineLow, mean));
    if (distance == 0) {
      return;
    }
    int widest = Math.max(spread[j], Math.getExponent(distance) + 1 + unit[j]);
    double f = powerOfTwo(spread[j] - widest);
    double d = scaled(distance, unit[j] - widest);
    double d2 = d * d;
    double a = mine / (mine + its);
    double b = its / (mine + its);
    double m2 = (second[j] + secondLow[j]) * f * f;
    double m3 = (third[j] + thirdLow[j]) * f * f * f;
    double between = mine * b * d2;
    spread[j] = widest;
    add(second, secondLow, j, f * f, between, 0);
    add(third, thirdLow, j, f * f * f, between * d * (a - b) + 3 * d * (0 - b * m2), 0);
    double tail =
        between * d2 * (a * a - a * b + b * b) + 6 * d2 * (b * b * m2) + 4 * d * (0 - b * m3);
    add(fourth, fourthLow, j, f * f * f * f, tail, 0);
  }

  /** The mean of the other rows less the mean of these, in the common unit. */
  private double distance(
      int j,
      double f,
      PowerSums other,
      int k,
      double g,
      double mine,
      double mineLow,
      double its,
      double itsLow) {
    double x = sum[j] * f;
    double y = other.sum[k] * g;
    double xMean = x / mine;
    double yMean = y / its;
    double xRest = rest(x, sumLow[j] * f, mine, mineLow, xMean);
    double yRest = rest(y, other.sumLow[k] * g, its, itsLow, yMean);
    double high = yMean - xMean;
    double back = high - yMean;
    double low = (yMean - (high - back)) - (xMean + back);
    return high + (low + (yRest - xRest));
  }

  /** What a rounded quotient lacks to (sum + sumLow) / (weight + weightLow). */
  static double rest(double sum, double sumLow, double weight, double weightLow, double quotient) {
    double remainder = Fused.multiplyAdd(-weight, quotient, sum);
    return (remainder + Fused.multiplyAdd(-weightLow, quotient, sumLow)) / weight;
  }

  private void addCentred(
      int j, PowerSums other, int k, double distance, int common, double mine, double its) {
    int widest = Math.max(spread[j], other.spread[k]);
    if (distance != 0) {
      widest = Math.max(widest, Math.getExponent(distance) + 1 + common);
    }
    double f = powerOfTwo(spread[j] - widest);
    double g = powerOfTwo(other.spread[k] - widest);
    double d = scaled(distance, common - widest); // at most 1
    double d2 = d * d;
    double a = mine / (mine + its);
    double b = its / (mine + its);
    double m2 = (second[j] + secondLow[j]) * f * f;
    double o2 = (other.second[k] + other.secondLow[k]) * g * g;
    double m3 = (third[j] + thirdLow[j]) * f * f * f;
    double o3 = (other.third[k] + other.thirdLow[k]) * g * g * g;
    double between = mine * b * d2;
    double skew = between * d * (a - b) + 3 * d * (a * o2 - b * m2);
    double tail =
        between * d2 * (a * a - a * b + b * b)
            + 6 * d2 * (a * a * o2 + b * b * m2)
            + 4 * d * (a * o3 - b * m3);
    spread[j] = widest;
    double g2 = g * g;
    add(second, secondLow, j, f * f, g2 * other.second[k], g2 * other.secondLow[k]);
    add(second, secondLow, j, 1, between, 0);
    double g3 = g2 * g;
    add(third, thirdLow, j, f * f * f, g3 * other.third[k], g3 * other.thirdLow[k]);
    add(third, thirdLow, j, 1, skew, 0);
    double g4 = g2 * g2;
    double f4 = f * f * f * f;
    add(fourth, fourthLow, j, f4, g4 * other.fourth[k], g4 * other.fourthLow[k]);
    add(fourth, fourthLow, j, 1, tail, 0);
  }

  /** sums[j] becomes factor · sums[j] + term, where factor is a power of 2 (Knuth's TwoSum). */
  static void add(double[] sums, double[] lows, int j, double factor, double term, double low) {
    double before = sums[j] * factor;
    double after = before + term;
    double added = after - before;
    double lost = (before - (after - added)) + (term - added);
    sums[j] = after;
    lows[j] = lows[j] * factor + (low + lost);
  }

  /** 2^exponent, 0 when that is too small for a double: as {@link Math#scalb}, but fast. */
  static double powerOfTwo(int exponent) {
    if (exponent >= Double.MIN_EXPONENT) {
      return exponent > Double.MAX_EXPONENT
          ? Double.POSITIVE_INFINITY
          : Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << 52);
    }
    return exponent < LEAST_EXPONENT
        ? 0
        : Double.longBitsToDouble(1L << (exponent - LEAST_EXPONENT));
  }

  /** x · 2^exponent, as {@link Math#scalb}. */
  private static double scaled(double x, int exponent) {
    return Math.abs(exponent) < Double.MAX_EXPONENT
        ? x * powerOfTwo(exponent)
        : Math.scalb(x, exponent);
  }

  /**
   * The unit for numbers up to some magnitude: the least power of 2 above it, or 1, which saves
   * multiplications, when fourth powers need no other. With weights, which may be huge or tiny
   * themselves, they do.
   */
  static int unitOf(double magnitude, boolean weighted) {
    int exponent = Math.getExponent(magnitude);
    return !weighted && Math.abs(exponent) <= MOST_ORDINARY ? 0 : exponent + 1;
  }

  void write(DataOutput out) throws IOException {
    for (double[] array : numbers) {
      for (double number : array) {
        out.writeDouble(number);
      }
    }
    for (int j = 0; j < columns; j++) {
      out.writeLong(nonzeros[j]);
      out.writeShort(unit[j]);
      out.writeShort(spread[j]);
    }
  }

  void read(DataInput in) throws IOException {
    for (double[] array : numbers) {
      for (int j = 0; j < columns; j++) {
        array[j] = in.readDouble();
      }
    }
    for (int j = 0; j < columns; j++) {
      nonzeros[j] = in.readLong();
      unit[j] = in.readShort();
      spread[j] = in.readShort();
    }
  }
}
