package org.daal4j.parquet;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.FileOpener;

/**
 * The bytes of a file, at any place. Counts them, and remembers a failure of the file system, which
 * a reader above it would report as if the file were damaged.
 */
final class FileBytes implements Closeable {

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
  FileBytes(Configuration conf, Path path, long length) throws IOException {
    this.in = FileOpener.open(conf, path);
    this.length = length;
  }

  /** Reads some bytes, which are there. */
  void read(long position, byte[] into, int from, int bytes) throws IOException {
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

  /** How many bytes it has. */
  long length() {
    return length;
  }

  /** How many were read. */
  long count() {
    return count;
  }

  /** What the file system reported, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
