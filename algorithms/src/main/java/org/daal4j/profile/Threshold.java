package org.daal4j.profile;

import java.util.Arrays;

/** What has to be taken from counts, so that no more than some stay positive. */
final class Threshold {

  private static final int SMALL = 1 << 10;

  private Threshold() {}

  /**
   * The largest count that is not among the most frequent ones; 0 when there are no more.
   *
   * @param counts positive
   * @param n how many there are
   * @param most how many may stay
   */
  static long of(long[] counts, int n, int most) {
    if (n <= most) {
      return 0;
    }
    int[] small = new int[SMALL];
    int large = 0;
    for (int i = 0; i < n; i++) {
      if (counts[i] < SMALL) {
        small[(int) counts[i]]++;
      } else {
        large++;
      }
    }
    if (large > most) {
      long[] sorted = Arrays.copyOf(counts, n);
      Arrays.sort(sorted);
      return sorted[n - 1 - most];
    }
    int staying = large;
    int count = SMALL;
    while (staying <= most) {
      staying += small[--count];
    }
    return count;
  }
}
