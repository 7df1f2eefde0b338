package org.daal4j.orc;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.daal4j.input.typed.DamagedException;

/** Decompresses chunks of streams, without native code but the JDK's. */
final class OrcCodec implements AutoCloseable {

  /** What files may be compressed with, in the order of their numbers. */
  enum Kind {
    NONE,
    ZLIB,
    SNAPPY,
    LZO,
    LZ4,
    ZSTD,
    BROTLI;

    /** Whether it is read. */
    boolean isRead() {
      return this != LZO && this != BROTLI;
    }
  }

  private final Kind kind;
  private final byte[] out;
  private final SnappyDecompressor snappy = new SnappyDecompressor();
  private final Lz4Decompressor lz4 = new Lz4Decompressor();
  private final ZstdDecompressor zstd = new ZstdDecompressor();
  private Inflater inflater; // or null

  /**
   * One that is read.
   *
   * @param blockSize the most bytes that a chunk has, decompressed
   */
  OrcCodec(Kind kind, int blockSize) {
    this.kind = kind;
    this.out = new byte[kind == Kind.NONE ? 0 : blockSize];
  }

  /** The most bytes that a chunk has. */
  int blockSize() {
    return out.length;
  }

  /** The array of what was decompressed last. */
  byte[] bytes() {
    return out;
  }

  /** What it decompresses. */
  Kind kind() {
    return kind;
  }

  /**
   * Decompresses a chunk.
   *
   * @return how many bytes it has then
   */
  int decompress(byte[] in, int from, int length) {
    return switch (kind) {
      case ZLIB -> inflate(in, from, length);
      case SNAPPY -> snappy.decompress(in, from, length, out, 0, out.length);
      case LZ4 -> lz4.decompress(in, from, length, out, 0, out.length);
      case ZSTD -> zstd.decompress(in, from, length, out, 0, out.length);
      default -> throw new IllegalStateException("not decompressed: " + kind);
    };
  }

  private int inflate(byte[] in, int from, int length) {
    if (inflater == null) {
      inflater = new Inflater(true);
    }
    inflater.reset();
    inflater.setInput(in, from, length);
    int size = 0;
    try {
      int some = inflater.inflate(out);
      while (some > 0) {
        size += some;
        some = inflater.inflate(out, size, out.length - size);
      }
    } catch (DataFormatException e) {
      throw new DamagedException("a chunk does not decompress");
    }
    if (!inflater.finished()) {
      throw new DamagedException("a chunk does not decompress to at most " + out.length + " bytes");
    }
    return size;
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
