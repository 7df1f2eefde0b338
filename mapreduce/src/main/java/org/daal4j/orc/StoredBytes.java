package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;

/** Some bytes of a file, read ahead. */
final class StoredBytes {

  private final FileBytes file;
  private final byte[] buffer;
  private int at;
  private int limit;
  private long position; // in the file, of the next byte that is not read
  private final long end;

  /** Array of what {@link #take} has taken. */
  byte[] bytes = {};

  /**
   * Of a file.
   *
   * @param position where they begin
   * @param length how many there are
   * @param ahead how many are read at once
   */
  StoredBytes(FileBytes file, long position, long length, int ahead) {
    this.file = file;
    this.position = position;
    this.end = position + length;
    this.buffer = new byte[(int) Math.min(ahead, length)];
  }

  /** How many are left. */
  long left() {
    return limit - at + end - position;
  }

  /**
   * Takes the next ones.
   *
   * @return where they begin in {@link #bytes}, until the next call
   */
  int take(int count) throws IOException {
    if (count > left()) {
      throw new DamagedException("a stream ends early");
    }
    int there = limit - at;
    if (count > there && count > buffer.length) {
      byte[] all = new byte[count];
      System.arraycopy(buffer, at, all, 0, there);
      read(all, there, count - there);
      at = limit;
      bytes = all;
      return 0;
    }
    if (count > there) {
      System.arraycopy(buffer, at, buffer, 0, there);
      int some = (int) Math.min(buffer.length - there, end - position);
      read(buffer, there, some);
      at = 0;
      limit = there + some;
    }
    at += count;
    bytes = buffer;
    return at - count;
  }

  private void read(byte[] into, int from, int count) throws IOException {
    file.read(position, into, from, count);
    position += count;
  }
}
