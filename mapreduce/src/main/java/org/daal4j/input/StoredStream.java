package org.daal4j.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file as stored. Counts them, and remembers a failure of the file system, which a
 * decompressor above it would report as if the archive were damaged.
 */
final class StoredStream extends FilterInputStream {

  private final long start;
  private long count;
  private IOException failure;

  /**
   * Around a stream.
   *
   * @param start where in the file it stands
   */
  StoredStream(InputStream in, long start) {
    super(in);
    this.start = start;
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  /** After the last byte read, in the file. */
  long position() {
    return start + count;
  }

  /** What the file system reported, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    try {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      int read = in.read(buffer, from, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
