package org.daal4j.result;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.daal4j.engine.RunContext.Fence;

/** A file that is written as a whole, and read as a whole unless it is too long for that. */
record SmallFile(FileSystem fileSystem, Path path) {

  private static final long MOST_BYTES = 256L << 20;
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0600);
  private static final int BUFFER_BYTES = 1 << 16;

  /** A file is longer than any that is read as a whole. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    private TooLongException(Path path, long length) {
      super(path + " is too long: " + length + " bytes");
    }
  }

  /** Writes the content of a file, of any length. */
  @FunctionalInterface
  interface Content {
    /** Writes it all. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes under another name first, so that the file is either absent or complete. There must be
   * no such file yet. Nobody but its owner can read or change it, whatever the umask.
   *
   * @param fence asked before the file gets its name, however long the writing took
   */
  void create(Fence fence, Content content) throws IOException {
    Path unfinished = path.suffix(".tmp");
    write(unfinished, content);
    fence.requireHeld();
    if (!fileSystem.rename(unfinished, path)) {
      throw new IOException("cannot rename " + unfinished + " to " + path);
    }
  }

  /** Writes text; see {@link #create(Fence, Content)}. */
  void create(Fence fence, String text) throws IOException {
    create(fence, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes text in place of what is there. It may be seen half written. */
  void replace(String text) throws IOException {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void write(Path file, Content content) throws IOException {
    try (FSDataOutputStream out =
        fileSystem.create(
            file,
            OWNER_ONLY,
            true,
            BUFFER_BYTES,
            fileSystem.getDefaultReplication(file),
            fileSystem.getDefaultBlockSize(file),
            null)) {
      content.writeTo(out);
    }
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
      if (length > MOST_BYTES) {
        throw new TooLongException(path, length);
      }
      byte[] content = new byte[(int) length];
      try (FSDataInputStream in = fileSystem.open(path)) {
        in.readFully(content);
      }
      return Optional.of(content);
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    } catch (EOFException beingWritten) {
      return Optional.of(new byte[0]); // as a beat that is replaced at this moment
    }
  }

  /** The whole content as text; empty when there is no such file. */
  Optional<String> readText() throws IOException {
    return read().map(content -> new String(content, StandardCharsets.UTF_8));
  }

  /** The object of JSON that it holds; empty when there is no such file, or it holds none. */
  Optional<Map<String, Object>> readObject() throws IOException {
    String text;
    try {
      text = readText().orElse("");
    } catch (TooLongException notOurs) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonText.object(text));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
