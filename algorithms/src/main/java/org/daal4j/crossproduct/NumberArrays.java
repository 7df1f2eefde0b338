package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** Arrays of numbers on the wire, without their length, some thousand bytes at a time. */
final class NumberArrays {

  private static final int CHUNK = 1024;

  private NumberArrays() {}

  static void write(DataOutput out, double[] numbers, int from, int to) throws IOException {
    byte[] bytes = new byte[Double.BYTES * Math.min(CHUNK, to - from)];
    DoubleBuffer view = ByteBuffer.wrap(bytes).asDoubleBuffer();
    for (int at = from; at < to; at += CHUNK) {
      int count = Math.min(CHUNK, to - at);
      view.clear().put(numbers, at, count);
      out.write(bytes, 0, Double.BYTES * count);
    }
  }

  static void read(DataInput in, double[] numbers) throws IOException {
    read(in, numbers, 0, numbers.length);
  }

  static void read(DataInput in, double[] numbers, int from, int to) throws IOException {
    byte[] bytes = new byte[Double.BYTES * Math.min(CHUNK, to - from)];
    DoubleBuffer view = ByteBuffer.wrap(bytes).asDoubleBuffer();
    for (int at = from; at < to; at += CHUNK) {
      int count = Math.min(CHUNK, to - at);
      in.readFully(bytes, 0, Double.BYTES * count);
      view.clear().get(numbers, at, count);
    }
  }
}
