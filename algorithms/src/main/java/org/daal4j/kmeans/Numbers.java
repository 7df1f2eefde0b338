package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Arrays of numbers on the wire, without their length: both sides know it. */
final class Numbers {

  /** What is allocated ahead of the bytes that justify it. */
  private static final int AHEAD = 1 << 13;

  private Numbers() {}

  static void write(DataOutput out, double[] numbers, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      out.writeDouble(numbers[i]);
    }
  }

  static void write(DataOutput out, long[] numbers, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      out.writeLong(numbers[i]);
    }
  }

  /** Reads into an array that is already there. */
  static void read(DataInput in, double[] numbers, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readDouble();
    }
  }

  /** Reads into an array that is already there. */
  static void read(DataInput in, long[] numbers, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readLong();
    }
  }

  /** Reads a new array that grows with the bytes, so that a false count cannot exhaust memory. */
  static double[] read(DataInput in, int count) throws IOException {
    double[] numbers = new double[Math.min(count, AHEAD)];
    for (int i = 0; i < count; i++) {
      if (i == numbers.length) {
        numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * i));
      }
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  /** Reads a count that must lie in [0, most]. */
  static int count(DataInput in, int most, String what) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("not a count of " + what + ": " + count + ", at most " + most);
    }
    return count;
  }

  /** Reads a size that must be the one expected. */
  static void expect(DataInput in, int expected, String what) throws IOException {
    int found = in.readInt();
    if (found != expected) {
      throw new IOException("a summary of " + found + " " + what + ", expected " + expected);
    }
  }
}
