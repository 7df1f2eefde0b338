package org.daal4j.parquet;

import java.util.Arrays;
import org.daal4j.input.typed.DamagedException;

/**
 * Decodes small numbers in runs: of one number each, or packed in groups of eight. Indices of
 * dictionaries, levels and booleans are written so.
 *
 * @see <a
 *     href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#run-length-encoding--bit-packing-hybrid-rle--3">
 *     Parquet's encodings</a>
 */
final class RunDecoder {

  /** How many bytes behind the last one the array has to have, of any content. */
  static final int PADDING = 8;

  private final byte[] bytes;
  private final int to;
  private final int width;
  private int at;
  private int run; // numbers left in the run
  private boolean packed;
  private int number; // of a run of one number
  private long bit; // of the next packed number

  /**
   * At the first run.
   *
   * @param bytes with {@link #PADDING} behind {@code to}
   * @param width bits of a number, 0 to 32
   */
  RunDecoder(byte[] bytes, int from, int to, int width) {
    if (width < 0 || width > Integer.SIZE) {
      throw new DamagedException("a page has numbers of " + width + " bits");
    }
    this.bytes = bytes;
    this.at = from;
    this.to = to;
    this.width = width;
  }

  /** Whether the next numbers, as many as asked for, are all this one. */
  boolean isRunOf(int wanted, int count) {
    if (run == 0) {
      nextRun();
    }
    return !packed && number == wanted && run >= count;
  }

  /** Decodes the next numbers into {@code out[0 .. count - 1]}. */
  void read(int[] out, int count) {
    int done = 0;
    while (done < count) {
      if (run == 0) {
        nextRun();
      }
      int some = Math.min(run, count - done);
      if (packed) {
        unpack(out, done, some);
      } else {
        Arrays.fill(out, done, done + some, number);
      }
      run -= some;
      done += some;
    }
  }

  private void unpack(int[] out, int from, int count) {
    long mask = (1L << width) - 1;
    long next = bit;
    for (int i = from; i < from + count; i++) {
      long word = Raw.longAt(bytes, (int) (next >>> 3));
      out[i] = (int) (word >>> (next & 7) & mask);
      next += width;
    }
    bit = next;
  }

  private void nextRun() {
    int header = header();
    packed = (header & 1) == 1;
    long length = header >>> 1;
    int stored;
    if (packed) {
      // A last group may be cut short behind its last number.
      stored = (int) Math.min(to - at, length * width);
      run = width == 0 ? clamp(length * 8) : (int) Math.min(clamp(length * 8), stored * 8L / width);
      bit = 8L * at;
    } else {
      stored = (width + 7) / 8;
      run = (int) length;
      number = 0;
      for (int i = 0; i < stored && at + stored <= to; i++) {
        number |= (bytes[at + i] & 0xff) << 8 * i;
      }
    }
    at += stored;
    if (run == 0 || at > to) {
      throw new DamagedException("a page ends within its levels or indices");
    }
  }

  private static int clamp(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  private int header() {
    int header = 0;
    for (int shift = 0; shift < 35 && at < to; shift += 7) {
      int next = bytes[at++];
      header |= (next & 0x7f) << shift;
      if (next >= 0) {
        return header;
      }
    }
    throw new DamagedException("a page ends within its levels or indices");
  }
}
