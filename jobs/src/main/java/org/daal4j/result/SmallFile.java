package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file that is read and written as a whole. */
record SmallFile(FileSystem fileSystem, Path path) {

  private static final long MOST_BYTES = 256L << 20;

  /**
   * Writes under another name first, so that the file is either absent or complete. There must be
   * no such file yet.
   */
  void create(byte[] content) throws IOException {
    Path unfinished = path.suffix(".tmp");
    try (FSDataOutputStream out = fileSystem.create(unfinished, true)) {
      out.write(content);
    }
    if (!fileSystem.rename(unfinished, path)) {
      throw new IOException("cannot rename " + unfinished + " to " + path);
    }
  }

  /** Writes text; see {@link #create(byte[])}. */
  void create(String text) throws IOException {
    create(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole content; empty when there is no such file. */
  Optional<byte[]> read() throws IOException {
    long length;
    try {
      FileStatus status = fileSystem.getFileStatus(path);
      if (status.isDirectory()) {
        return Optional.empty();
      }
      length = status.getLen();
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
    if (length > MOST_BYTES) {
      throw new IOException(path + " is too long: " + length + " bytes");
    }
    byte[] content = new byte[(int) length];
    try (FSDataInputStream in = fileSystem.open(path)) {
      in.readFully(content);
    }
    return Optional.of(content);
  }

  /** The whole content as text; empty when there is no such file. */
  Optional<String> readText() throws IOException {
    return read().map(content -> new String(content, StandardCharsets.UTF_8));
  }
}
