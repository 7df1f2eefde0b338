package org.daal4j.input.typed;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.input.FileOpener;
import org.daal4j.input.TableFormat;
import org.daal4j.input.kind.FirstBytes;

/**
 * The bytes of a file, at any place. Counts them, and remembers a failure of the file system, which
 * a reader above it would report as if the file were damaged.
 */
public final class FileBytes implements Closeable {

  /** How many bytes are read at once of all streams together, and of one at least and at most. */
  private static final int AHEAD = 1 << 25;

  private static final int LEAST_AHEAD = 1 << 16;
  private static final int MOST_AHEAD = 1 << 20;

  private final FSDataInputStream in;
  private final long length;
  private long count;
  private IOException failure;

  /**
   * Opens a file.
   *
   * @param length its bytes, as it was listed
   * @throws org.daal4j.core.BadInputException when it is gone or may not be read
   */
  public FileBytes(Configuration conf, Path path, long length) throws IOException {
    this.in = FileOpener.open(conf, path);
    this.length = length;
  }

  /** Reads some bytes, which are there. */
  public void read(long position, byte[] into, int from, int bytes) throws IOException {
    try {
      if (in.getPos() != position) {
        in.seek(position);
      }
      in.readFully(into, from, bytes);
      count += bytes;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * What to throw for a failure of reading it.
   *
   * @param place the file and the place in it, for messages, up to a colon and a blank
   * @param e what was thrown
   * @param remedy a sentence
   * @return the failure of the file system, if there was one; else an error that says that it is
   *     damaged
   */
  public IOException explain(String place, Exception e, String remedy) {
    return failure != null
        ? failure
        : new BadInputException(
            place + "is damaged: " + DamagedException.reason(e) + ". " + remedy, e);
  }

  /**
   * What to throw when it is of another format than it should be: says what it is, where its first
   * bytes tell.
   *
   * @param name of the file
   * @param format that it should be of
   * @param otherwise what to say where they do not: after the name of the file, a colon and a blank
   */
  public BadInputException misfit(String name, TableFormat format, String otherwise)
      throws IOException {
    byte[] head = new byte[(int) Math.min(FirstBytes.COUNT, length)];
    read(0, head, 0, head.length);
    String what =
        FirstBytes.insteadOf(format.name(), head)
            .map(
                kind ->
                    "is " + kind.noun() + ", where " + format.noun() + " is read. " + kind.remedy())
            .orElse(otherwise);
    return new BadInputException(name + ": " + what);
  }

  /**
   * How many bytes to read at once of each stream, so that those of all take 32 MB, as far as 64 KB
   * to 1 MB of each allow.
   *
   * @param streams that are read side by side, at least 1
   */
  public static int ahead(int streams) {
    return Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, AHEAD / streams));
  }

  /** How many bytes it has. */
  public long length() {
    return length;
  }

  /** How many were read. */
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
