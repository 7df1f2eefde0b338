package org.daal4j.input.text;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * Whether a bzip2 file ends as it should. Hadoop's decoder takes a file that was cut between two
 * blocks, or within its first bytes, for a whole one: rows would be lost without a word.
 *
 * <p>The format is a stream of bits: after the last block stand the 48 bits of {@code
 * 0x177245385090}, 32 bits of checksum and up to 7 bits to fill the byte.
 */
final class Bzip2Ending {

  private static final BigInteger MARK = BigInteger.valueOf(0x177245385090L);
  private static final BigInteger MARK_BITS = BigInteger.ONE.shiftLeft(48).subtract(BigInteger.ONE);
  private static final int CHECKSUM_BITS = 32;
  private static final int TAIL_BYTES = 11;

  private Bzip2Ending() {}

  /** Looks at the last bytes; leaves the stream at its end. */
  static boolean isThere(FSDataInputStream in, long length) throws IOException {
    if (length < TAIL_BYTES) {
      return false;
    }
    byte[] tail = new byte[TAIL_BYTES];
    in.seek(length - TAIL_BYTES);
    in.readFully(tail);
    BigInteger bits = new BigInteger(1, tail);
    for (int filling = 0; filling < Byte.SIZE; filling++) {
      if (bits.shiftRight(filling + CHECKSUM_BITS).and(MARK_BITS).equals(MARK)) {
        return true;
      }
    }
    return false;
  }
}
