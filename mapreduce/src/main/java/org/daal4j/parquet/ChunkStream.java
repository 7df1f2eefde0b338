package org.daal4j.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;

/** A stretch of a file, read ahead into one array in which a page lies in one piece. */
final class ChunkStream extends InputStream {

  private static final byte[] NONE = {};

  /** So many bytes are moved rather than read the rest of a page in a piece of its own. */
  private static final int MOVED = 1 << 16;

  private final FileBytes file;
  private final long end;
  private final int ahead;
  private final Buffers buffers;
  private byte[] buffer = NONE;
  private long next; // position in the file behind the buffer's limit
  private int at;
  private int limit;

  /**
   * Of a stretch.
   *
   * @param start its first byte
   * @param end behind its last
   * @param ahead how many bytes are read at once, where there are as many
   * @param buffers for them
   */
  ChunkStream(FileBytes file, long start, long end, int ahead, Buffers buffers) {
    this.file = file;
    this.next = start;
    this.end = end;
    this.ahead = ahead;
    this.buffers = buffers;
  }

  /**
   * The array that {@link #take} speaks of, perhaps another one after each call; behind the bytes
   * that were taken there are some for {@link RunDecoder#PADDING}.
   */
  byte[] buffer() {
    return buffer;
  }

  /**
   * Goes over the next bytes.
   *
   * @return where they begin in {@link #buffer}; valid until the next call
   * @throws DamagedException when there are not as many
   */
  int take(int bytes) throws IOException {
    if (bytes < 0 || bytes > limit - at + (end - next)) {
      throw new DamagedException("a page is said to have " + bytes + " bytes, more than there are");
    }
    if (bytes > limit - at) {
      fill(bytes);
    }
    at += bytes;
    return at - bytes;
  }

  /** Reads on, so that so many bytes are there. */
  private void fill(int bytes) throws IOException {
    int kept = limit - at;
    if (kept <= MOVED || bytes > room() - at) {
      makeRoom(Math.max(bytes, ahead));
    }
    int read = (int) Math.min(end - next, room() - limit);
    file.read(next, buffer, limit, read);
    limit += read;
    next += read;
  }

  private int room() {
    return buffer.length - RunDecoder.PADDING;
  }

  /** Moves what is left to the front of an array for so many bytes, or as many as there are. */
  private void makeRoom(int bytes) {
    int kept = limit - at;
    int least = (int) Math.min(bytes, kept + (end - next));
    byte[] old = buffer;
    if (least > room()) {
      buffer = buffers.take(Math.addExact(least, MOVED + RunDecoder.PADDING));
    }
    System.arraycopy(old, at, buffer, 0, kept);
    if (old != buffer && old != NONE) {
      buffers.giveBack(old);
    }
    at = 0;
    limit = kept;
  }

  @Override
  public int read() throws IOException {
    if (at == limit) {
      if (next == end) {
        return -1;
      }
      fill(1);
    }
    return buffer[at++] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (at == limit) {
      if (next == end) {
        return -1;
      }
      fill(1);
    }
    int some = Math.min(length, limit - at);
    System.arraycopy(buffer, at, into, from, some);
    at += some;
    return some;
  }

  /** Gives back the memory. */
  @Override
  public void close() {
    if (buffer != NONE) {
      buffers.giveBack(buffer);
      buffer = NONE;
    }
    at = 0;
    limit = 0;
  }
}
