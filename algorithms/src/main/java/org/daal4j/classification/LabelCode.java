package org.daal4j.classification;

import java.nio.charset.StandardCharsets;

/**
 * A label as a number, for rows that are packed: 0 for the empty one, the bytes of one of up to six
 * as they are, and 52 bits of a hash of a longer one. Whole, from 0 to 2^53 - 1, so that a double
 * holds it. Depends on the label alone: no dictionary has to be known before rows are packed, and
 * all splits agree.
 *
 * <p>Two of C longer labels have one code with a probability of about C²·2^-53, some 10^-10 for a
 * thousand; whoever has collected the labels finds out.
 */
public final class LabelCode {

  private static final int EXACT_BYTES = 6;
  private static final long HASHED = 1L << 52;

  private LabelCode() {}

  /** The code of {@code bytes[from .. to - 1]}. */
  public static double of(byte[] bytes, int from, int to) {
    int length = to - from;
    return length <= EXACT_BYTES ? exact(bytes, from, length) : hash(bytes, from, to);
  }

  /** The code of a label. */
  public static double of(String label) {
    byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** The length in front, so that a byte 0 is no end. */
  private static long exact(byte[] bytes, int from, int length) {
    long code = length;
    for (int i = 0; i < length; i++) {
      code = code << Byte.SIZE | bytes[from + i] & 0xff;
    }
    return code;
  }

  /** Multiplications by odd numbers lose nothing, shifts bring high bits down. */
  private static long hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i] & 0xff) * 0x9E3779B97F4A7C15L; // the golden ratio
      hash ^= hash >>> 32;
    }
    hash *= 0xD6E8FEB86659FD93L; // spreads the last bytes over all bits
    hash ^= hash >>> 32;
    return HASHED | hash >>> 12;
  }
}
