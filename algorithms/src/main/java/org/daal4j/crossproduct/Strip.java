package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.linalg.StripLoops;

/**
 * Sums and centres the rows of a panel in strips of some whole rows, place by place: loops over
 * many numbers, which the JVM turns into vector instructions, where a row has too few. Scratch:
 * about {@code double[6 * numbers]}.
 */
final class Strip {

  private final int p;
  private final double[] strip;
  private final double[] high;
  private final double[] low;
  private final double[] means;
  private final double[] meansLow;
  private final double[] spread;

  /** Strips of about so many numbers. */
  Strip(int columns, int numbers) {
    p = columns;
    int length = Math.max(1, numbers / Math.max(1, columns)) * columns;
    strip = new double[length];
    high = new double[length];
    low = new double[length];
    means = new double[length];
    meansLow = new double[length];
    spread = new double[length];
  }

  /** Bytes for p columns. */
  static long bytes(int columns, int numbers) {
    return 6L * Double.BYTES * Math.max(columns, numbers);
  }

  /** Adds rows of weight 1. */
  void sum(double[] panel, int rows, WeightedSums sums) {
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
    int end = rows * p;
    for (int at = 0; at < end; at += high.length) {
      int n = Math.min(strip.length, end - at);
      System.arraycopy(panel, at, strip, 0, n);
      StripLoops.addExactly(strip, high, low, n);
    }
    sums.count(rows, 1);
    for (int i = 0; i < Math.min(high.length, end); i++) {
      sums.addSum(i % p, high[i], low[i]);
    }
  }

  /**
   * Takes the means from all rows, and notes how far apart the numbers are.
   *
   * @param means {@code double[p]}, in two parts
   */
  void centre(double[] panel, int rows, double[] means, double[] meansLow, WeightedSums sums) {
    for (int i = 0; i < this.means.length; i += p) {
      System.arraycopy(means, 0, this.means, i, p);
      System.arraycopy(meansLow, 0, this.meansLow, i, p);
    }
    Arrays.fill(spread, 0);
    int end = rows * p;
    for (int at = 0; at < end; at += spread.length) {
      int n = Math.min(spread.length, end - at);
      System.arraycopy(panel, at, strip, 0, n);
      StripLoops.subtract(strip, this.means, this.meansLow, n);
      StripLoops.raiseAbsolute(strip, spread, n);
      System.arraycopy(strip, 0, panel, at, n);
    }
    for (int i = 0; i < spread.length; i++) {
      sums.spread(i % p, spread[i]);
    }
  }
}
