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

  private static final int PLACES = 128;
  private static final int STRIPS = 4; // that are added at once
  private static final double COARSE = 1.5 * 0x1p12; // beside it a double is a multiple of 2^-40
  private static final double FINE = 1.5 * 0x1p-28; // of 2^-80
  private static final int PART = 40;
  private static final long MASK = (1L << PART) - 1;

  private final long[] whole; // long[sums], in units of 1
  private final long[] middle; // long[sums], of 2^-40, from 0 to 2^40 - 1
  private final long[] low; // long[sums], of 2^-80, from 0 to 2^40 - 1
  private final double[] coarse = new double[PLACES]; // scratch
  private final double[] fine = new double[PLACES];

  /** Of nothing. */
  GridSums(int sums) {
    whole = new long[sums];
    middle = new long[sums];
    low = new long[sums];
  }

  /** Adds the products of two numbers each, to some sum; at most {@value #MOST}. */
  void addProducts(int sum, double[] a, double[] b, int count) {
    Arrays.fill(coarse, 0);
    Arrays.fill(fine, 0);
    int from = 0;
    for (; from + STRIPS * PLACES <= count; from += STRIPS * PLACES) {
      addStrips(a, b, from);
    }
    for (; from < count; from += PLACES) {
      addStrip(a, b, from, Math.min(PLACES, count - from));
    }
    carry(sum, 0, (long) (sum(coarse) * 0x1p40), (long) (sum(fine) * 0x1p80));
  }

  /**
   * The sum of all places, which is not rounded, by halves: no addition waits for the one before.
   */
  private static double sum(double[] places) {
    for (int half = PLACES / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        places[i] += places[half + i];
      }
    }
    return places[0];
  }

  /** Vectorised by the compiler. Nothing but the products is rounded to other than the grid. */
  private void addStrip(double[] a, double[] b, int from, int count) {
    double[] highs = coarse;
    double[] rests = fine;
    for (int i = 0; i < count; i++) {
      double product = a[from + i] * b[from + i];
      double high = (product + COARSE) - COARSE;
      double rest = ((product - high) + FINE) - FINE;
      highs[i] += high;
      rests[i] += rest;
    }
  }

  /** The same of some strips: what is added up before it is stored is not rounded either. */
  private void addStrips(double[] a, double[] b, int from) {
    double[] highs = coarse;
    double[] rests = fine;
    int second = from + PLACES;
    int third = second + PLACES;
    int fourth = third + PLACES;
    for (int i = 0; i < PLACES; i++) {
      double product0 = a[from + i] * b[from + i];
      double product1 = a[second + i] * b[second + i];
      double product2 = a[third + i] * b[third + i];
      double product3 = a[fourth + i] * b[fourth + i];
      double high0 = (product0 + COARSE) - COARSE;
      double high1 = (product1 + COARSE) - COARSE;
      double high2 = (product2 + COARSE) - COARSE;
      double high3 = (product3 + COARSE) - COARSE;
      highs[i] += (high0 + high1) + (high2 + high3);
      double rest0 = ((product0 - high0) + FINE) - FINE;
      double rest1 = ((product1 - high1) + FINE) - FINE;
      double rest2 = ((product2 - high2) + FINE) - FINE;
      double rest3 = ((product3 - high3) + FINE) - FINE;
      rests[i] += (rest0 + rest1) + (rest2 + rest3);
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
