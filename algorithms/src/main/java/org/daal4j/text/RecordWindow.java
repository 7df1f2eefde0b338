package org.daal4j.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.daal4j.core.BadInputException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;

/**
 * A window that slides over one stretch of a file and shows whole records: those whose first byte
 * lies in the stretch.
 *
 * <p>Every record shown ends with a line feed, also the last one of a file that lacks it, so loops
 * over a record need no test for the end of the window. {@link #PADDING} bytes may be read after
 * any record.
 */
public final class RecordWindow implements Closeable {

  /** The longest record, in bytes. */
  static final int MAX_RECORD_BYTES = 256 << 20;

  /** How far beyond the last record the buffer may be read, to load several bytes at once. */
  static final int PADDING = 16;

  private static final int BUFFER_BYTES = 1 << 18;
  private static final int BYTES_BEYOND_END = 1 << 12;

  private final InputStream in;
  private final String file;
  private final long start;
  private final long end;
  private final int maxRecordBytes;

  private byte[] buffer;
  private int position; // where the next record starts in the buffer
  private int complete; // after the last line feed in the buffer
  private int limit; // end of the bytes in the buffer
  private long base; // offset in the file of the first byte of the buffer
  private long owned; // records that start before this offset are shown
  private long ownedAtLeast;
  private boolean opened;
  private boolean atEndOfFile;

  /** A window on a stream positioned at {@code max(0, start - 1)}. */
  public RecordWindow(InputStream in, String file, long start, long end) {
    this(in, file, start, end, BUFFER_BYTES, MAX_RECORD_BYTES);
  }

  /**
   * With a buffer of another size, at least 3 bytes for a byte-order mark, and another limit, to
   * test what happens at their borders.
   */
  RecordWindow(
      InputStream in, String file, long start, long end, int bufferBytes, int maxRecordBytes) {
    this.in = in;
    this.file = file;
    this.start = start;
    this.end = end;
    this.owned = end;
    this.base = Math.max(0, start - 1);
    this.buffer = new byte[bufferBytes + PADDING];
    this.maxRecordBytes = maxRecordBytes;
  }

  /**
   * Sees to it that the record at {@link #position} is whole, reading on when necessary.
   *
   * @return false when the stretch has no more records
   */
  public boolean next() throws IOException {
    if (!opened) {
      opened = true;
      if (!open()) {
        return false;
      }
    }
    return offset() < owned && (position < complete || position <= limit && fill());
  }

  /** The bytes; another array after the next call of {@link #next}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the next record starts in the buffer. */
  public int position() {
    return position;
  }

  /** Records that start before this index of the buffer are whole and belong to the stretch. */
  int stop() {
    return (int) Math.min(complete, owned - base);
  }

  /** Index of the line feed that ends the record at {@link #position}. */
  public int recordEnd() {
    int i = position;
    while (buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  /**
   * Index of the line feed that ends the record at {@link #position} when quoted fields may hold
   * line breaks; reads on when necessary, into another array perhaps. At the end of the file, the
   * last line feed.
   */
  int recordEnd(QuotedRecord quoted) throws IOException {
    int end = quoted.end(buffer, position, complete);
    while (end < 0 && fill()) {
      // Looked at again only when there is twice as much: a quote may be open for megabytes.
      long wanted = Math.min(2L * complete, maxRecordBytes);
      while (limit < wanted && !atEndOfFile) {
        readOn();
      }
      end = quoted.end(buffer, position, complete);
    }
    return end < 0 ? complete - 1 : end;
  }

  /** Moves on to the record that starts at an index of the buffer. */
  public void advance(int index) {
    position = index;
  }

  /** Offset in the file of the next record. */
  public long offset() {
    return base + position;
  }

  /** How many bytes of the stretch lie behind. */
  public long consumed() {
    long lastByte = atEndOfFile ? Math.min(end, base + limit) : end;
    return Math.max(0, Math.min(offset(), lastByte) - start);
  }

  /**
   * Passes lines, whatever they hold.
   *
   * @return how many there were, so many at most
   */
  public long skipLines(long lines) throws IOException {
    long passed = 0;
    while (passed < lines && next()) {
      advance(recordEnd() + 1);
      passed++;
    }
    return passed;
  }

  /**
   * Passes the lines that begin before a place in the file.
   *
   * @return how many there were
   */
  public long skipBefore(long place) throws IOException {
    long passed = 0;
    // what follows a byte-order mark counts as if it were at 0
    while (next() && (offset() < ownedAtLeast ? 0 : offset()) < place) {
      advance(recordEnd() + 1);
      passed++;
    }
    return passed;
  }

  /**
   * A window on a copy of the whole lines that follow, from an index of the buffer behind {@link
   * #position} on: those that begin in so many bytes. This window stays where it is, but its buffer
   * may be another afterwards.
   */
  RecordWindow ahead(int from, int bytes) throws IOException {
    int passed = from - position;
    long wanted = Math.min(2L * passed + bytes, maxRecordBytes); // a row as long as those passed
    moveToFront();
    while (limit < wanted && !atEndOfFile) {
      readOn();
    }
    endLastLine();
    int first = Math.min(position + passed, complete);
    byte[] lines = Arrays.copyOfRange(buffer, first, complete);
    return new RecordWindow(
        new ByteArrayInputStream(lines),
        file,
        0,
        Math.max(bytes, passed),
        lines.length + 1,
        lines.length + 1);
  }

  /** Whether to show also records beyond the stretch, which are not its own. */
  public void lookBeyondEnd(boolean beyond) {
    owned = beyond ? Long.MAX_VALUE : Math.max(end, ownedAtLeast);
  }

  private boolean open() throws IOException {
    return start == 0 && end > 0 ? skipByteOrderMark() : skipToRecord();
  }

  private boolean skipByteOrderMark() throws IOException {
    readAtLeast(3);
    int first = limit < 2 ? 0 : (buffer[0] & 0xff) << 8 | buffer[1] & 0xff;
    if (first == 0xfffe || first == 0xfeff) {
      throw new BadInputException(
          file + ": is UTF-16 text. Convert it to UTF-8, as with iconv -f UTF-16 -t UTF-8.");
    }
    if (limit >= 3 && first == 0xefbb && (buffer[2] & 0xff) == 0xbf) {
      position = 3;
      ownedAtLeast = 4; // the mark is part of the first record, which so starts at 0
      owned = Math.max(end, ownedAtLeast);
    }
    findLastLineFeed(0);
    return true;
  }

  /** Skips the rest of the record that covers the byte before the stretch. */
  private boolean skipToRecord() throws IOException {
    while (start < end && base + limit < owned && !atEndOfFile) {
      base += limit;
      limit = 0;
      readAtLeast(1);
      for (int i = 0; i < limit; i++) {
        if (buffer[i] == '\n') {
          position = i + 1;
          findLastLineFeed(position);
          return true;
        }
      }
    }
    position = limit;
    return false;
  }

  /** Reads until one more line behind {@link #position} is whole; false when the file has none. */
  private boolean fill() throws IOException {
    moveToFront();
    int whole = complete;
    while (complete == whole && !atEndOfFile) {
      readOn();
    }
    if (complete == whole) {
      endLastLine();
    }
    return complete > whole;
  }

  private void moveToFront() {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    base += position;
    limit -= position;
    complete = Math.max(0, complete - position);
    position = 0;
  }

  /** Reads on into a buffer that begins with a record. */
  private void readOn() throws IOException {
    if (limit > maxRecordBytes) {
      throw new BadRecordException(
          file,
          new RecordPlace.InText(base, RecordPlace.InText.UNKNOWN_LINE),
          "it is longer than "
              + (maxRecordBytes >> 20)
              + " MB. Is this delimited text, with line feeds?");
    }
    if (limit == buffer.length - PADDING) {
      long longer = Math.min(2L * limit, maxRecordBytes + 1L);
      buffer = Arrays.copyOf(buffer, (int) longer + PADDING);
    }
    int read = limit;
    readAtLeast(1);
    findLastLineFeed(read);
  }

  /** Gives the last line of a file the line feed it lacks. */
  private void endLastLine() {
    if (atEndOfFile && complete < limit) {
      buffer[limit] = '\n'; // the padding has room for it
      complete = limit + 1;
    }
  }

  private void findLastLineFeed(int from) {
    for (int i = limit - 1; i >= from; i--) {
      if (buffer[i] == '\n') {
        complete = i + 1;
        return;
      }
    }
  }

  /**
   * Reads until the buffer is full or the end of the stretch is reached, but so many bytes at least
   * when the file has them: after the end, no more than is likely to end the last record.
   */
  private void readAtLeast(int bytes) throws IOException {
    int least = limit + bytes;
    while (!atEndOfFile && limit < buffer.length - PADDING) {
      long wanted = owned - (base + limit);
      if (wanted <= 0) {
        if (limit >= least) {
          return;
        }
        wanted = BYTES_BEYOND_END;
      }
      int read = in.read(buffer, limit, (int) Math.min(wanted, buffer.length - PADDING - limit));
      atEndOfFile = read < 0;
      limit += Math.max(0, read);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
