package org.daal4j.group;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** Bytes from the wire, which grow as they come: a false length cannot exhaust memory. */
public final class Bytes {

  private static final int AHEAD = 1 << 16;

  private Bytes() {}

  /** So many bytes. */
  public static byte[] read(DataInput in, int length) throws IOException {
    if (length < 0) {
      throw new IOException("not a number of bytes: " + length);
    }
    byte[] bytes = new byte[Math.min(length, AHEAD)];
    int there = 0;
    while (there < length) {
      if (there == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * there));
      }
      in.readFully(bytes, there, bytes.length - there);
      there = bytes.length;
    }
    return bytes;
  }
}
