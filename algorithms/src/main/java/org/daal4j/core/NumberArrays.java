package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Arrays of numbers on the wire, without their length, some thousand bytes at a time; and counts,
 * checked before anything is allocated for them.
 */
public final class NumberArrays {

  private static final int CHUNK = 1024;

  /** What is allocated ahead of the bytes that justify it. */
  private static final int AHEAD = 1 << 13;

  private NumberArrays() {}

  /** Writes {@code numbers[from .. to - 1]}. */
  public static void write(DataOutput out, double[] numbers, int from, int to) throws IOException {
    byte[] bytes = new byte[Double.BYTES * Math.min(CHUNK, to - from)];
    DoubleBuffer view = ByteBuffer.wrap(bytes).asDoubleBuffer();
    for (int at = from; at < to; at += CHUNK) {
      int count = Math.min(CHUNK, to - at);
      view.clear().put(numbers, at, count);
      out.write(bytes, 0, Double.BYTES * count);
    }
  }

  /** Writes all numbers. */
  public static void write(DataOutput out, double[] numbers) throws IOException {
    write(out, numbers, 0, numbers.length);
  }

  /** Writes all numbers. */
  public static void write(DataOutput out, long[] numbers) throws IOException {
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  /** Reads into {@code numbers[from .. to - 1]}. */
  public static void read(DataInput in, double[] numbers, int from, int to) throws IOException {
    byte[] bytes = new byte[Double.BYTES * Math.min(CHUNK, to - from)];
    DoubleBuffer view = ByteBuffer.wrap(bytes).asDoubleBuffer();
    for (int at = from; at < to; at += CHUNK) {
      int count = Math.min(CHUNK, to - at);
      in.readFully(bytes, 0, Double.BYTES * count);
      view.clear().get(numbers, at, count);
    }
  }

  /** Fills an array. */
  public static void read(DataInput in, double[] numbers) throws IOException {
    read(in, numbers, 0, numbers.length);
  }

  /** Fills an array. */
  public static void read(DataInput in, long[] numbers) throws IOException {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
  }

  /**
   * Reads a new array that grows with the bytes, so that a false count cannot exhaust memory.
   *
   * @return {@code double[count]}
   */
  public static double[] read(DataInput in, int count) throws IOException {
    double[] numbers = new double[Math.min(count, AHEAD)];
    int there = 0;
    while (there < count) {
      if (there == numbers.length) {
        numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * there));
      }
      read(in, numbers, there, numbers.length);
      there = numbers.length;
    }
    return numbers;
  }

  /** Reads a count that must lie in [0, most]. */
  public static int count(DataInput in, int most, String what) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("not a count of " + what + ": " + count + ", at most " + most);
    }
    return count;
  }

  /** Reads a size that must be the one expected. */
  public static void expect(DataInput in, int expected, String what) throws IOException {
    int found = in.readInt();
    if (found != expected) {
      throw new IOException("a summary of " + found + " " + what + ", expected " + expected);
    }
  }
}
