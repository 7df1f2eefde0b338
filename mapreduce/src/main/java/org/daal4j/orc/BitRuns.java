package org.daal4j.orc;

import java.io.IOException;

/** Bits in runs of bytes, the highest of a byte first. */
final class BitRuns {

  private final ByteRuns bytes;
  private int current;
  private int left; // bits of it

  BitRuns(OrcStream stream) {
    this.bytes = new ByteRuns(stream);
  }

  /** The next bit. */
  int next() throws IOException {
    if (left == 0) {
      current = bytes.next();
      left = Byte.SIZE;
    }
    left--;
    return current >> left & 1;
  }
}
