package org.daal4j.linalg;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A file of the jar that has to be one on disk.
 *
 * @param source where it is
 * @param name of the file
 * @param size in bytes
 * @param checksum CRC-32
 */
record BundledFile(URL source, String name, long size, long checksum) {

  /**
   * The file of that name.
   *
   * @param resource an absolute name
   */
  static BundledFile of(String resource) throws IOException {
    URL source = BundledFile.class.getResource(resource);
    if (source == null) {
      throw new FileNotFoundException("there is no " + resource + " in the jar");
    }
    return of(source);
  }

  /** An entry of a jar, or a file where the jar was unpacked, as {@code hadoop jar} does. */
  static BundledFile of(URL source) throws IOException {
    String name = source.getPath().substring(source.getPath().lastIndexOf('/') + 1);
    URLConnection connection = source.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return new BundledFile(source, name, jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
    }
    try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
      long size = in.transferTo(OutputStream.nullOutputStream());
      return new BundledFile(source, name, size, in.getChecksum().getValue());
    }
  }

  /**
   * Its place in a directory, where it is written unless it is there with this size and checksum.
   * Another process may do the same at the same time: each moves a whole file into place.
   *
   * @param directory one that only this user can write to: the checksum guards against accidents,
   *     not against malice
   */
  Path unpackTo(Path directory) throws IOException {
    Path file = directory.resolve(name);
    if (!isIntact(file)) {
      Path part = Files.createTempFile(directory, name, ".part");
      try {
        write(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return file;
  }

  private void write(Path part) throws IOException {
    try (InputStream in = source.openStream();
        FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true); // before it gets its name
    }
    if (!isIntact(part)) {
      throw new IOException(part + ": what was written is not what is read");
    }
  }

  private boolean isIntact(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != size) {
      return false;
    }
    CRC32 actual = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        actual.update(buffer.flip());
        buffer.clear();
      }
    }
    return actual.getValue() == checksum;
  }
}
