package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** Rows and columns of matrices on the wire. */
final class Numbers {

  private Numbers() {}

  /**
   * Writes some consecutive numbers.
   *
   * @param scratch reused when it is large enough
   * @return scratch for the next call
   */
  static byte[] write(DataOutput out, double[] numbers, int from, int count, byte[] scratch)
      throws IOException {
    byte[] bytes =
        scratch.length >= count * Double.BYTES ? scratch : new byte[count * Double.BYTES];
    DoubleBuffer target = ByteBuffer.wrap(bytes).asDoubleBuffer();
    target.put(numbers, from, count);
    out.write(bytes, 0, count * Double.BYTES);
    return bytes;
  }

  /** Reads some consecutive numbers into an array that is already there. */
  static void read(DataInput in, double[] numbers, int from, int count) throws IOException {
    byte[] bytes = new byte[count * Double.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers, from, count);
  }
}
