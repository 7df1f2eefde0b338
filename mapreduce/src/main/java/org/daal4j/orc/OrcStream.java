package org.daal4j.orc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.input.typed.DamagedException;

/** The bytes of a stream, decompressed chunk by chunk. */
final class OrcStream {

  private static final int HEADER = 3;
  private static final int WINDOW = 1 << 16; // of what is not compressed
  private static final int MOST_NUMBER_BYTES = 10;

  private final StoredBytes stored;
  private final OrcCodec codec;
  private byte[] window = {};
  private int at;
  private int limit;
  private byte[] decompressed = {};
  private byte[] scratch = {};

  /** Array of what {@link #take} has taken. */
  byte[] bytes = {};

  OrcStream(StoredBytes stored, OrcCodec codec) {
    this.stored = stored;
    this.codec = codec;
  }

  /** The next byte, from 0 to 255. */
  int next() throws IOException {
    while (at == limit) {
      fill();
    }
    return window[at++] & 0xff;
  }

  /** How many bytes can be taken at once without copying them; at least one. */
  int ready() throws IOException {
    while (at == limit) {
      fill();
    }
    return limit - at;
  }

  /**
   * Takes some bytes.
   *
   * @return where they begin in {@link #bytes}, until the next call
   */
  int take(int count) throws IOException {
    if (limit - at >= count) {
      bytes = window;
      at += count;
      return at - count;
    }
    int filled = 0;
    while (filled < count) {
      int some = Math.min(count - filled, ready());
      if (filled + some > scratch.length) { // no more than is there, whatever was wanted
        scratch = Arrays.copyOf(scratch, (int) Math.min(count, 2L * (filled + some)));
      }
      System.arraycopy(window, at, scratch, filled, some);
      at += some;
      filled += some;
    }
    bytes = scratch;
    return 0;
  }

  /** A number of variable length, without a sign. */
  long number() throws IOException {
    long value = 0;
    for (int i = 0; i < MOST_NUMBER_BYTES; i++) {
      int b = next();
      value |= (b & 0x7fL) << 7 * i;
      if (b < 0x80) {
        return value;
      }
    }
    throw new DamagedException("a number has no end");
  }

  /** A number of variable length, with its sign. */
  long signedNumber() throws IOException {
    return signed(number());
  }

  /** A number with its sign, of one in which that is the lowest bit. */
  static long signed(long bits) {
    return bits >>> 1 ^ -(bits & 1);
  }

  /** All that is left. */
  byte[] rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (at < limit || stored.left() > 0) {
      if (at == limit) {
        fill();
      }
      all.write(window, at, limit - at);
      at = limit;
    }
    return all.toByteArray();
  }

  private void fill() throws IOException {
    if (codec.kind() == OrcCodec.Kind.NONE) {
      int some = (int) Math.max(1, Math.min(WINDOW, stored.left()));
      at = stored.take(some);
      window = stored.bytes;
      limit = at + some;
      return;
    }
    int from = stored.take(HEADER);
    int header =
        stored.bytes[from] & 0xff
            | (stored.bytes[from + 1] & 0xff) << 8
            | (stored.bytes[from + 2] & 0xff) << 16;
    int length = header >>> 1;
    if (length > codec.blockSize()) {
      throw new DamagedException("a chunk is longer than the file says that they are");
    }
    at = stored.take(length);
    window = stored.bytes;
    limit = at + length;
    if ((header & 1) == 0) {
      limit = codec.decompress(window, at, length);
      at = 0;
      if (decompressed.length < limit) {
        decompressed = new byte[limit];
      }
      System.arraycopy(codec.bytes(), 0, decompressed, 0, limit);
      window = decompressed;
    }
  }
}
