package org.daal4j.linalg;

/** Brings numbers into the caches before a loop that takes them in strides. */
public final class CacheLines {

  private static final int LINE = 8; // numbers

  private CacheLines() {}

  /**
   * Loads one number of each line of memory, in order, which the processor foresees better than
   * strides.
   *
   * @return a sum, which the caller has to keep: else the loads are left out
   */
  public static double load(double[] values, int from, int to) {
    double even = 0;
    double odd = 0;
    int i = from;
    for (; i + LINE < to; i += 2 * LINE) {
      even += values[i];
      odd += values[i + LINE];
    }
    return i < to ? even + odd + values[i] : even + odd;
  }
}
