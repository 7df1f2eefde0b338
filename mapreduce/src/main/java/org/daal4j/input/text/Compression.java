package org.daal4j.input.text;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.util.NativeCodeLoader;
import org.daal4j.core.BadInputException;
import org.daal4j.input.FileName;
import org.daal4j.input.kind.FirstBytes;

/**
 * Decompresses files by their extension, with Hadoop's codecs. Hadoop reads zstd by native code
 * only; where that is not loaded a pure Java decoder takes over.
 */
final class Compression {

  private static final String ZSTD = ".zst";
  private static final Set<String> NOT_READ = Set.of("zip", "xz", "7z", "rar", "tar", "tgz");

  private final CompressionCodecFactory codecs;

  Compression(Configuration conf) {
    codecs = new CompressionCodecFactory(conf);
  }

  /** Whether the bytes of the file are not its text. */
  boolean isCompressed(Path path) {
    return isZstd(path) || codecs.getCodec(path) != null;
  }

  /** Whether the file is read by Hadoop's bzip2 codec. */
  boolean isBzip2(Path path) {
    return codecs.getCodec(path) instanceof BZip2Codec;
  }

  /**
   * The decompressed bytes.
   *
   * @param stored at the start of the file
   * @throws BadInputException when the archive cannot be read, or holds no text
   */
  InputStream decompress(Path path, StoredStream stored) throws IOException {
    ArchiveStream text = open(path, stored);
    FirstBytes.requireTextInside(FileName.of(path), extension(path), text.peek());
    return text;
  }

  /** What the name of a compressed file ends with, as {@code .gz}. */
  String extension(Path path) {
    return isZstd(path) ? ZSTD : codecs.getCodec(path).getDefaultExtension();
  }

  private ArchiveStream open(Path path, StoredStream stored) throws IOException {
    String name = FileName.of(path);
    try {
      if (isZstd(path) && !nativeZstd()) {
        return new ArchiveStream(new ZstdInputStream(stored), stored, name);
      }
      CompressionCodec codec = codecs.getCodec(path);
      return new ArchiveStream(codec.createInputStream(stored), stored, name);
    } catch (IOException | RuntimeException e) {
      if (stored.failure() != null) {
        throw stored.failure();
      }
      throw ArchiveStream.damaged(name, e);
    }
  }

  /** Refuses archives nobody here can read, before their bytes are taken for text. */
  static void refuseUnknown(Path path) throws BadInputException {
    String name = path.getName().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (NOT_READ.contains(extension)) {
      throw new BadInputException(
          FileName.of(path)
              + ": ."
              + extension
              + " archives are not read. Unpack it, or compress it with gzip, bzip2 or zstd.");
    }
  }

  /** Whether it is named so, in small or capitals as with Hadoop's codecs. */
  private static boolean isZstd(Path path) {
    return path.getName().toLowerCase(Locale.ROOT).endsWith(ZSTD);
  }

  private static boolean nativeZstd() {
    return NativeCodeLoader.isNativeCodeLoaded() && NativeCodeLoader.buildSupportsZstd();
  }
}
