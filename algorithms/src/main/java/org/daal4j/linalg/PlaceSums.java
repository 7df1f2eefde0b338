package org.daal4j.linalg;

import java.util.Arrays;

/**
 * Sums at each place of a strip of whole rows, and what rounding takes from them: {@link
 * StripLoops} adds strip after strip. At the end a half is added to the other, again and again,
 * until the sums of the columns are left.
 */
public final class PlaceSums {

  private final int p;
  private final double[] high; // double[rows * p]
  private final double[] low; // double[rows * p]

  /**
   * All 0.
   *
   * @param columns number of columns p
   * @param rows rows of a strip, a power of 2
   */
  public PlaceSums(int columns, int rows) {
    p = columns;
    high = new double[rows * columns];
    low = new double[rows * columns];
  }

  /** Rows of a strip of about so many numbers, for {@link #PlaceSums}. */
  public static int rows(int columns, int numbers) {
    return Integer.highestOneBit(Math.max(1, numbers / Math.max(1, columns)));
  }

  public void clear() {
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
  }

  /** The sums; of columns after {@link #fold}, in the first p numbers. */
  public double[] high() {
    return high;
  }

  /** What rounding took from them, where loops keep that. */
  public double[] low() {
    return low;
  }

  /**
   * Adds up the places of each column.
   *
   * @param scratch {@code double[high.length]}
   */
  public void fold(double[] scratch) {
    for (int half = high.length / 2; half >= p && half > 0; half /= 2) {
      System.arraycopy(high, half, scratch, 0, half);
      StripLoops.addExactly(scratch, high, low, half);
      System.arraycopy(low, half, scratch, 0, half);
      StripLoops.add(scratch, low, half);
    }
  }
}
