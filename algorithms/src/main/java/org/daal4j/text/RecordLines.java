package org.daal4j.text;

import java.io.IOException;

/** Goes through the records of a window one by one: skips blank lines, splits, counts lines. */
final class RecordLines {

  private final RecordWindow window;
  private final FieldSplitter fields;
  private final byte delimiter;
  private int lineEnd;
  private long line = 1;

  RecordLines(RecordWindow window, FieldSplitter fields) {
    this.window = window;
    this.fields = fields;
    this.delimiter = fields.delimiter();
  }

  /**
   * Skips blank lines and splits the record after them.
   *
   * @return false when the window has no more records
   */
  boolean next() throws IOException {
    while (window.next()) {
      byte[] bytes = window.buffer();
      int from = window.position();
      lineEnd = window.recordEnd();
      int to = lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
      if (!isBlank(bytes, from, to)) {
        fields.split(bytes, from, to);
        return true;
      }
      advance();
    }
    return false;
  }

  /** Moves on behind the record that was split. */
  void advance() {
    window.advance(lineEnd + 1);
    line++;
  }

  /** Number of the line of the next record, counted from 1 where the window began. */
  long line() {
    return line;
  }

  /** States that so many lines were passed in another way. */
  void passed(long lines) {
    line += lines;
  }

  /** A line of delimiters is not blank, also when the delimiter is a tab. */
  private boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Blank.is(bytes[i]) || bytes[i] == delimiter && delimiter != ' ') {
        return false;
      }
    }
    return true;
  }
}
