package org.daal4j.quantile;

import java.util.Arrays;

/**
 * Sorts some thousand doubles by the digits of their bits, the last one first: some four times
 * faster than by comparisons. The upper half of the digits mostly settles it, and what is left is
 * put right by comparisons; where there is much of that, all digits are looked at. Not for NaN.
 */
final class RunSort {

  private static final int FEW = 256; // for which comparisons are faster
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 6;
  private static final int UPPER = 3; // the first digit of the upper half
  private static final int VALUES = 1 << DIGIT_BITS;

  private long[] keys = {};
  private long[] other = {};
  private final int[][] places = new int[DIGITS][VALUES];

  /** Sorts the first numbers. */
  void sort(double[] numbers, int count) {
    if (count <= FEW) {
      Arrays.sort(numbers, 0, count);
      return;
    }
    if (keys.length < count) {
      keys = new long[count];
      other = new long[count];
    }
    countUpper(numbers, count);
    move(UPPER, DIGITS, count);
    if (!insert(count)) {
      countAll(count);
      move(0, DIGITS, count);
    }
    for (int i = 0; i < count; i++) {
      long key = keys[i];
      numbers[i] = Double.longBitsToDouble(key ^ (~(key >> 63) | Long.MIN_VALUE));
    }
  }

  private static int digitOf(long key, int digit) {
    return (int) (key >>> DIGIT_BITS * digit) & VALUES - 1;
  }

  /** Takes the bits, which then have the order of the numbers, and counts their upper digits. */
  private void countUpper(double[] numbers, int count) {
    for (int digit = UPPER; digit < DIGITS; digit++) {
      Arrays.fill(places[digit], 0);
    }
    int[] fourth = places[3];
    int[] fifth = places[4];
    int[] last = places[5];
    for (int i = 0; i < count; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      long key = bits ^ (bits >> 63 | Long.MIN_VALUE);
      keys[i] = key;
      fourth[(int) (key >>> 3 * DIGIT_BITS) & VALUES - 1]++;
      fifth[(int) (key >>> 4 * DIGIT_BITS) & VALUES - 1]++;
      last[(int) (key >>> 5 * DIGIT_BITS)]++;
    }
  }

  private void countAll(int count) {
    for (int[] counts : places) {
      Arrays.fill(counts, 0);
    }
    for (int i = 0; i < count; i++) {
      for (int digit = 0; digit < DIGITS; digit++) {
        places[digit][digitOf(keys[i], digit)]++;
      }
    }
  }

  /** Puts keys right that are nearly in order; false, and they may not be, if that takes long. */
  private boolean insert(int count) {
    int left = count; // steps
    for (int i = 1; i < count; i++) {
      long key = keys[i];
      int at = i;
      while (at > 0 && (keys[at - 1] ^ Long.MIN_VALUE) > (key ^ Long.MIN_VALUE)) {
        keys[at] = keys[at - 1];
        at--;
      }
      keys[at] = key;
      left -= i - at;
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  /** Sorts by some digits that were counted, by the first of them last. */
  private void move(int from, int to, int count) {
    for (int digit = from; digit < to; digit++) {
      if (places[digit][digitOf(keys[0], digit)] < count) { // else it is the same in all
        move(digit, count);
        long[] moved = other;
        other = keys;
        keys = moved;
      }
    }
  }

  private void move(int digit, int count) {
    int[] next = places[digit];
    int place = 0;
    for (int value = 0; value < VALUES; value++) {
      int many = next[value];
      next[value] = place;
      place += many;
    }
    int shift = DIGIT_BITS * digit;
    long[] from = keys;
    long[] to = other;
    for (int i = 0; i < count; i++) {
      long key = from[i];
      to[next[(int) (key >>> shift) & VALUES - 1]++] = key;
    }
  }
}
