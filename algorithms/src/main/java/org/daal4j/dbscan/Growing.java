package org.daal4j.dbscan;

import java.util.Arrays;

/** Whole numbers, as many as come. */
final class Growing {

  private long[] numbers = new long[16];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return numbers[index];
  }

  void set(int index, long number) {
    numbers[index] = number;
  }

  long[] longs() {
    return Arrays.copyOf(numbers, size);
  }

  int[] ints() {
    return Arrays.stream(numbers, 0, size).mapToInt(number -> (int) number).toArray();
  }
}
