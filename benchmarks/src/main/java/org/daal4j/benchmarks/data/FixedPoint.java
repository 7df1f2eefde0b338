package org.daal4j.benchmarks.data;

import java.io.IOException;
import java.io.OutputStream;

/** Writes decimal numbers of a fixed number of places, much faster than a formatter would. */
final class FixedPoint {

  private static final int LONGEST = 24; // bytes of a number

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] digits = new byte[LONGEST];
  private int used;

  FixedPoint(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a number.
   *
   * @param units the number times 10 to the power of {@code places}
   * @param places digits after the point; without point when 0
   */
  void number(long units, int places) throws IOException {
    reserve();
    long rest = Math.abs(units);
    int first = LONGEST;
    int written = 0;
    while (rest > 0 || written <= places) {
      if (written == places && places > 0) {
        digits[--first] = '.';
      }
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
      written++;
    }
    if (units < 0) {
      digits[--first] = '-';
    }
    System.arraycopy(digits, first, buffer, used, LONGEST - first);
    used += LONGEST - first;
  }

  /** Writes an ASCII character. */
  void character(char c) throws IOException {
    reserve();
    buffer[used++] = (byte) c;
  }

  private void reserve() throws IOException {
    if (used > buffer.length - LONGEST) {
      flush();
    }
  }

  /** Hands everything to the stream. */
  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
