package org.daal4j.crossproduct;

import java.util.stream.IntStream;

/**
 * How the triangle of p columns is cut into ranges of rows of about {@value #PIECE_BYTES} bytes:
 * small against Hadoop's sort buffer, and few enough that the sums each carries do not count.
 */
final class TrianglePieces {

  static final int PIECE_BYTES = 4 << 20;

  private final int[] starts; // rows, and p at the end

  TrianglePieces(int p, Precision precision) {
    int entryBytes = precision == Precision.EXTENDED ? 2 * Double.BYTES : Double.BYTES;
    int[] found = new int[p + 1];
    int count = 0;
    long bytes = PIECE_BYTES;
    for (int i = 0; i < p; i++) {
      long row = (long) (p - i) * entryBytes;
      if (bytes + row > PIECE_BYTES) {
        found[count++] = i;
        bytes = 0;
      }
      bytes += row;
    }
    // A table of no columns is one piece of nothing.
    count = Math.max(1, count);
    int pieces = count;
    starts = IntStream.rangeClosed(0, count).map(k -> k == pieces ? p : found[k]).toArray();
  }

  int count() {
    return starts.length - 1;
  }

  /** The first row of a piece. */
  int from(int piece) {
    return starts[piece];
  }

  /** The row after the last one of a piece. */
  int to(int piece) {
    return starts[piece + 1];
  }
}
