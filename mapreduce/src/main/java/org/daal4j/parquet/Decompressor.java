package org.daal4j.parquet;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.daal4j.input.typed.DamagedException;

/** Decompresses pages, without native code. */
final class Decompressor {

  /** The most that a byte of each codec can stand for, more or less. */
  private static final int MOST_SNAPPY = 64;

  private static final int MOST_LZ4 = 256;
  private static final int MOST_GZIP = 1100;
  private static final int MOST_ZSTD = 1 << 16;

  private final CompressionCodec codec;
  private final io.airlift.compress.Decompressor library; // null where it has none for the codec

  /** For pages of a codec that {@link #reads}. */
  Decompressor(CompressionCodec codec) {
    this.codec = codec;
    this.library =
        switch (codec) {
          case SNAPPY -> new SnappyDecompressor();
          case LZ4, LZ4_RAW -> new Lz4Decompressor();
          case ZSTD -> new ZstdDecompressor();
          default -> null;
        };
  }

  /** Whether pages of a codec are read. */
  static boolean reads(CompressionCodec codec) {
    return codec != CompressionCodec.LZO && codec != CompressionCodec.BROTLI;
  }

  /**
   * Refuses a size that so few bytes cannot have, before an array is made for it.
   *
   * @throws DamagedException when it is one
   */
  void check(byte[] in, int from, int length, int size) {
    long most =
        switch (codec) {
          case SNAPPY -> MOST_SNAPPY;
          case LZ4, LZ4_RAW -> MOST_LZ4;
          case GZIP -> MOST_GZIP;
          case ZSTD -> MOST_ZSTD;
          default -> 1;
        };
    long said =
        switch (codec) {
          case SNAPPY -> SnappyDecompressor.getUncompressedLength(in, from);
          case ZSTD -> ZstdDecompressor.getDecompressedSize(in, from, length);
          default -> -1;
        };
    if (size > (length + 16L) * most || said >= 0 && said != size) {
      throw wrongSize(size);
    }
  }

  /**
   * Decompresses a page.
   *
   * @param size how many bytes it has then, which were checked
   */
  void decompress(byte[] in, int from, int length, byte[] out, int at, int size)
      throws IOException {
    int found =
        switch (codec) {
          case SNAPPY, LZ4_RAW, ZSTD -> library.decompress(in, from, length, out, at, size);
          case LZ4 -> hadoopLz4(in, from, length, out, at, size);
          case GZIP -> gunzip(in, from, length, out, at, size);
          default -> throw new IllegalStateException("not decompressed: " + codec);
        };
    if (found != size) {
      throw wrongSize(size);
    }
  }

  private static DamagedException wrongSize(int size) {
    return new DamagedException("a page does not decompress to the " + size + " bytes it should");
  }

  private static int gunzip(byte[] in, int from, int length, byte[] out, int at, int size)
      throws IOException {
    try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(in, from, length))) {
      int read = zip.readNBytes(out, at, size);
      return zip.read() < 0 ? read : -1;
    }
  }

  /**
   * As Hadoop writes it: blocks, each with its sizes in front. Some writers have put one bare block
   * there under the same name.
   */
  private int hadoopLz4(byte[] in, int from, int length, byte[] out, int at, int size) {
    int next = from;
    int to = at;
    while (next + 8 <= from + length) {
      int raw = bigEndian(in, next);
      int packed = bigEndian(in, next + 4);
      next += 8;
      if (packed < 0 || packed > from + length - next || raw < 0 || raw > at + size - to) {
        return library.decompress(in, from, length, out, at, size);
      }
      int written = library.decompress(in, next, packed, out, to, at + size - to);
      if (written != raw) {
        throw wrongSize(size);
      }
      next += packed;
      to += written;
    }
    return next == from + length ? to - at : -1;
  }

  private static int bigEndian(byte[] in, int at) {
    return (in[at] & 0xff) << 24
        | (in[at + 1] & 0xff) << 16
        | (in[at + 2] & 0xff) << 8
        | in[at + 3] & 0xff;
  }
}
