package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * Sums of numbers between -1 and 1, to the nearest multiple of 2^-80 of each: so they do not depend
 * on the order of the numbers. Each number is cut in two, of which doubles hold the sums of some
 * thousand without rounding; those are carried to three whole numbers. 24 bytes a sum.
 *
 * <p>Demmel and Nguyen, Fast reproducible floating-point summation, 2013, doi:10.1109/ARITH.2013.9,
 * with bins that are known before.
 */
final class GridSums {

  static final int BYTES = 3 * Long.BYTES;

  /** The unit of {@link #units} is 2 to this power. */
  static final int UNIT = -80;

  /** How many numbers may be added at once. */
  static final int MOST = 4096;

  /** How many of them lie in one array. */
  static final int STRIP = 128;

  private static final double COARSE = 1.5 * 0x1p12; // beside it a double is a multiple of 2^-40
  private static final double FINE = 1.5 * 0x1p-28; // of 2^-80
  private static final int PART = 40;
  private static final long MASK = (1L << PART) - 1;

  private final long[] whole; // long[sums], in units of 1
  private final long[] middle; // long[sums], of 2^-40, from 0 to 2^40 - 1
  private final long[] low; // long[sums], of 2^-80, from 0 to 2^40 - 1
  private final double[] coarse = new double[STRIP]; // scratch
  private final double[] fine = new double[STRIP];

  /** Of nothing. */
  GridSums(int sums) {
    whole = new long[sums];
    middle = new long[sums];
    low = new long[sums];
  }

  /** Room for numbers to be added: strips, which are arrays of their own. */
  static double[][] strips() {
    return new double[MOST / STRIP][STRIP];
  }

  /** Adds the products of two numbers each, in {@link #strips}, to some sum. */
  void addProducts(int sum, double[][] a, double[][] b, int count) {
    Arrays.fill(coarse, 0);
    Arrays.fill(fine, 0);
    for (int from = 0; from < count; from += STRIP) {
      addStrip(a[from / STRIP], b[from / STRIP], Math.min(STRIP, count - from));
    }
    carry(sum, 0, (long) (sum(coarse) * 0x1p40), (long) (sum(fine) * 0x1p80));
  }

  /**
   * The sum of all places, which is not rounded, by halves: no addition waits for the one before.
   */
  private static double sum(double[] places) {
    for (int half = STRIP / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        places[i] += places[half + i];
      }
    }
    return places[0];
  }

  /**
   * Vectorised by the compiler, as all arrays have the same place at a time. Nothing but the
   * products is rounded to other than the grid.
   */
  private void addStrip(double[] a, double[] b, int count) {
    double[] highs = coarse;
    double[] rests = fine;
    for (int i = 0; i < count; i++) {
      double product = a[i] * b[i];
      double high = (product + COARSE) - COARSE;
      double rest = ((product - high) + FINE) - FINE;
      highs[i] += high;
      rests[i] += rest;
    }
  }

  private void carry(int sum, long wholes, long middles, long lows) {
    long lowest = low[sum] + lows;
    low[sum] = lowest & MASK;
    long between = middle[sum] + middles + (lowest >> PART);
    middle[sum] = between & MASK;
    whole[sum] += wholes + (between >> PART);
  }

  void merge(GridSums other) {
    for (int sum = 0; sum < whole.length; sum++) {
      carry(sum, other.whole[sum], other.middle[sum], other.low[sum]);
    }
  }

  /** A sum in units of 2^{@value #UNIT}. */
  BigInteger units(int sum) {
    return BigInteger.valueOf(whole[sum])
        .shiftLeft(PART)
        .add(BigInteger.valueOf(middle[sum]))
        .shiftLeft(PART)
        .add(BigInteger.valueOf(low[sum]));
  }

  void write(DataOutput out) throws IOException {
    NumberArrays.write(out, whole);
    NumberArrays.write(out, middle);
    NumberArrays.write(out, low);
  }

  void read(DataInput in) throws IOException {
    NumberArrays.read(in, whole);
    NumberArrays.read(in, middle);
    NumberArrays.read(in, low);
  }
}
