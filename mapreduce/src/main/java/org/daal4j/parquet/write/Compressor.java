package org.daal4j.parquet.write;

import io.airlift.compress.snappy.SnappyCompressor;
import java.util.Arrays;
import org.apache.parquet.format.CompressionCodec;

/** Compresses pages, without native code. */
final class Compressor {

  static final CompressionCodec CODEC = CompressionCodec.SNAPPY;

  private static final int MOST_KEPT = 1 << 22;

  private final SnappyCompressor snappy = new SnappyCompressor();
  private byte[] scratch = {};

  /** Compresses so many bytes. */
  byte[] compress(byte[] bytes, int length) {
    int most = snappy.maxCompressedLength(length);
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int size = snappy.compress(bytes, 0, length, scratch, 0, most);
    byte[] compressed = Arrays.copyOf(scratch, size);
    if (scratch.length > MOST_KEPT) {
      scratch = new byte[0]; // after one long page
    }
    return compressed;
  }
}
