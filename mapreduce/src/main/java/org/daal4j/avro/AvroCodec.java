package org.daal4j.avro;

import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hadoop.io.compress.SplittableCompressionCodec.READ_MODE;
import org.apache.hadoop.io.compress.bzip2.CBZip2InputStream;
import org.daal4j.input.typed.DamagedException;

/** Decompresses blocks, without native code. */
final class AvroCodec {

  private static final Set<String> READ = Set.of("null", "deflate", "snappy", "zstandard", "bzip2");
  private static final int CHECKSUM = Integer.BYTES;
  private static final int MOST_SNAPPY = 64; // bytes that one can stand for, more or less
  private static final int MOST_BYTES = 1 << 30;

  private final String name;
  private final SnappyDecompressor snappy = new SnappyDecompressor();
  private byte[] out = {};
  private int length;

  /** One that is read. */
  AvroCodec(String name) {
    this.name = name;
  }

  /** Whether blocks of a codec are read. */
  static boolean reads(String name) {
    return READ.contains(name);
  }

  /** The decompressed bytes, up to {@link #length}; valid until the next call. */
  byte[] bytes() {
    return out;
  }

  /** How many they are. */
  int length() {
    return length;
  }

  /**
   * Decompresses a block.
   *
   * @throws IOException when it is damaged, or a DamagedException or another of a library
   */
  void decompress(byte[] in, int size) throws IOException {
    switch (name) {
      case "null" -> {
        out = in;
        length = size;
      }
      case "snappy" -> unsnap(in, size);
      case "deflate" -> {
        Inflater inflater = new Inflater(true);
        try {
          drain(new InflaterInputStream(input(in, size), inflater), size);
        } finally {
          inflater.end();
        }
      }
      case "zstandard" -> drain(new ZstdInputStream(input(in, size)), size);
      default -> unzip(in, size);
    }
  }

  private void unzip(byte[] in, int size) throws IOException {
    if (size < 2 || in[0] != 'B' || in[1] != 'Z') {
      throw new DamagedException("it does not begin as bzip2 does");
    }
    InputStream behindMagic = new ByteArrayInputStream(in, 2, size - 2);
    drain(new CBZip2InputStream(behindMagic, READ_MODE.CONTINUOUS), size);
  }

  private static InputStream input(byte[] in, int size) {
    return new ByteArrayInputStream(in, 0, size);
  }

  private void unsnap(byte[] in, int size) {
    int packed = size - CHECKSUM;
    if (packed < 1) {
      throw new DamagedException("it has no checksum");
    }
    int said = SnappyDecompressor.getUncompressedLength(in, 0);
    if (said < 0 || said > (packed + 16L) * MOST_SNAPPY) {
      throw new DamagedException("it does not decompress to the " + said + " bytes it should");
    }
    if (out.length < said) {
      out = new byte[said];
    }
    length = snappy.decompress(in, 0, packed, out, 0, said);
    CRC32 checksum = new CRC32();
    checksum.update(out, 0, length);
    int stored = 0;
    for (int i = packed; i < size; i++) {
      stored = stored << 8 | in[i] & 0xff;
    }
    if (length != said || (int) checksum.getValue() != stored) {
      throw new DamagedException("it does not have the checksum it was written with");
    }
  }

  private void drain(InputStream stream, int size) throws IOException {
    length = 0;
    try (stream) {
      int read = 0;
      while (read >= 0) {
        length += read;
        if (length == out.length) {
          grow(size);
        }
        read = stream.read(out, length, out.length - length);
      }
    }
  }

  /**
   * How many bytes to make room for.
   *
   * @param size of the block, as stored
   * @param length how many of its bytes are there already, decompressed
   */
  static int room(int size, int length) {
    return (int) Math.min(MOST_BYTES, Math.max(4L * size + 64, 2L * length));
  }

  private void grow(int size) {
    if (length >= MOST_BYTES) {
      throw new DamagedException("it decompresses to more than " + MOST_BYTES + " bytes");
    }
    out = Arrays.copyOf(out, room(size, length));
  }
}
