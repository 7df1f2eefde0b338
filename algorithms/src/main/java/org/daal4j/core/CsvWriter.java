package org.daal4j.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.decimal.DecimalWriter;
import org.daal4j.decimal.Digits;

/**
 * Writes delimited lines as bytes: fields joined by commas, numbers in the shortest form that reads
 * back to the same double, text quoted where RFC 4180 asks for it or blanks are around it, lines
 * ended by a line feed.
 */
public final class CsvWriter implements RowWriter {

  private static final int FLUSH_AT = 1 << 16;
  private static final int MOST_KEPT = 1 << 20;

  private final OutputStream out;
  private byte[] buffer = new byte[FLUSH_AT + 4096];
  private int length;
  private boolean lineBegun;
  private long rows;

  /** Writes to {@code out}, which is not closed. */
  public CsvWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a header line, which is no row. */
  public void header(List<String> names) throws IOException {
    for (String name : names) {
      text(name);
    }
    endRow();
    rows--;
  }

  @Override
  public void number(double value) {
    separate();
    ensure(DecimalWriter.MOST_BYTES);
    length = DecimalWriter.write(value, buffer, length);
  }

  @Override
  public void integer(long value) {
    separate();
    ensure(Digits.MOST_BYTES);
    length = Digits.write(value, buffer, length);
  }

  @Override
  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    text(utf8, 0, utf8.length);
  }

  @Override
  public void text(TextColumns source, int row, int column) {
    text(source.bytes(), source.start(row, column), source.end(row, column));
  }

  private void text(byte[] source, int from, int to) {
    separate();
    // readers may take blanks around a field for no part of it
    boolean quoted = to > from && (isBlank(source[from]) || isBlank(source[to - 1]));
    int quotes = 0;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      quoted |= b == ',' || b == '"' || b == '\n' || b == '\r';
      quotes += b == '"' ? 1 : 0;
    }
    ensure(to - from + quotes + 2);
    if (!quoted) {
      System.arraycopy(source, from, buffer, length, to - from);
      length += to - from;
      return;
    }
    buffer[length++] = '"';
    for (int i = from; i < to; i++) {
      if (source[i] == '"') {
        buffer[length++] = '"';
      }
      buffer[length++] = source[i];
    }
    buffer[length++] = '"';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  @Override
  public void endRow() throws IOException {
    ensure(1);
    buffer[length++] = '\n';
    lineBegun = false;
    rows++;
    if (length >= FLUSH_AT) {
      flush();
    }
  }

  @Override
  public void csv(byte[] lines, int bytes, long count) throws IOException {
    flush();
    out.write(lines, 0, bytes);
    rows += count;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void finish() throws IOException {
    flush();
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
    if (buffer.length > MOST_KEPT) {
      buffer = new byte[FLUSH_AT + 4096]; // after one long line
    }
  }

  private void separate() {
    if (lineBegun) {
      ensure(1);
      buffer[length++] = ',';
    }
    lineBegun = true;
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      int longer = Math.addExact(length, more);
      // Half as much again, so that the longest lines are copied a few times only.
      long roomy = Math.min(Integer.MAX_VALUE - 8, longer + (long) (longer >> 1));
      buffer = Arrays.copyOf(buffer, (int) Math.max(longer, roomy));
    }
  }
}
