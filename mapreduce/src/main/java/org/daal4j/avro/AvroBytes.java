package org.daal4j.avro;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;

/** The bytes of a file one after the other, through a buffer. */
final class AvroBytes {

  private static final int BUFFER = 1 << 16;
  private static final int MOST_VARINT_BYTES = 10;

  private final FileBytes file;
  private final byte[] buffer;
  private long start; // of the buffer, in the file
  private int at;
  private int limit;

  AvroBytes(FileBytes file) {
    this.file = file;
    this.buffer = new byte[(int) Math.min(BUFFER, Math.max(1, file.length()))];
  }

  /** The file. */
  FileBytes file() {
    return file;
  }

  /** Where the next byte is in the file. */
  long position() {
    return start + at;
  }

  /** How many bytes of the file are left. */
  long remaining() {
    return file.length() - position();
  }

  /** Goes to a byte of the file. */
  void seek(long position) {
    start = position;
    at = 0;
    limit = 0;
  }

  private byte next() throws IOException {
    if (at == limit) {
      fill();
    }
    return buffer[at++];
  }

  private void fill() throws IOException {
    requireBytes(1);
    seek(position());
    int some = (int) Math.min(buffer.length, remaining());
    file.read(start, buffer, 0, some);
    limit = some;
  }

  private void requireBytes(long bytes) {
    if (bytes < 0 || bytes > remaining()) {
      throw new DamagedException("the file ends in it");
    }
  }

  /** A number of variable length, with its sign. */
  long number() throws IOException {
    long bits = 0;
    for (int i = 0; i < MOST_VARINT_BYTES; i++) {
      byte b = next();
      bits |= (b & 0x7fL) << 7 * i;
      if (b >= 0) {
        return bits >>> 1 ^ -(bits & 1);
      }
    }
    throw new DamagedException("a number of it has no end");
  }

  /**
   * The next bytes.
   *
   * @param reusable an array that may be filled when it is large enough
   * @return the array that was filled
   */
  byte[] bytes(long count, byte[] reusable) throws IOException {
    requireBytes(count);
    if (count > Integer.MAX_VALUE - 8) {
      throw new DamagedException("it is said to have " + count + " bytes");
    }
    int length = (int) count;
    byte[] bytes = reusable.length >= length ? reusable : new byte[length];
    int buffered = Math.min(length, limit - at);
    System.arraycopy(buffer, at, bytes, 0, buffered);
    at += buffered;
    if (buffered < length) {
      file.read(position(), bytes, buffered, length - buffered);
      seek(position() + length - buffered);
    }
    return bytes;
  }

  /**
   * Goes behind the next place that holds some bytes.
   *
   * @param end byte of the file in front of which they begin
   * @return whether there is one
   */
  boolean findBehind(byte[] marker, long end) throws IOException {
    long last = Math.min(end, file.length() - marker.length + 1); // where one may begin, exclusive
    byte[] window = new byte[BUFFER + marker.length - 1];
    for (long from = position(); from < last; from += BUFFER) {
      int starts = (int) Math.min(BUFFER, last - from);
      file.read(from, window, 0, starts + marker.length - 1);
      for (int i = 0; i < starts; i++) {
        if (window[i] == marker[0]
            && Arrays.equals(window, i, i + marker.length, marker, 0, marker.length)) {
          seek(from + i + marker.length);
          return true;
        }
      }
    }
    return false;
  }
}
