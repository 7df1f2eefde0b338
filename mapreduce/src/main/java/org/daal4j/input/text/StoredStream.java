package org.daal4j.input.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.daal4j.input.kind.FirstBytes;

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
    super(new PushbackInputStream(in, FirstBytes.COUNT));
    this.start = start;
  }

  /** The next bytes, which are read again. */
  byte[] peek() throws IOException {
    byte[] head = readNBytes(FirstBytes.COUNT);
    ((PushbackInputStream) in).unread(head);
    count -= head.length;
    return head;
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
