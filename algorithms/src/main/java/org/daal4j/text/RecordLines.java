package org.daal4j.text;

import java.io.IOException;
import org.daal4j.text.bytes.Blank;

/**
 * Goes through the records of a window one by one: skips blank lines and comments, splits, counts
 * lines.
 */
final class RecordLines {

  private final RecordWindow window;
  private final FieldSplitter fields;
  private final byte delimiter;
  private final int comment;
  private final QuotedRecord quoted; // null when records end with their line
  private int lineEnd;
  private long line = 1;

  RecordLines(RecordWindow window, FieldSplitter fields, TextSyntax syntax) {
    this.window = window;
    this.fields = fields;
    this.delimiter = fields.delimiter();
    this.comment = syntax.commentByte();
    this.quoted = syntax.multiline() ? new QuotedRecord(delimiter) : null;
  }

  /**
   * Skips blank lines and comments and splits the record after them.
   *
   * @return false when the window has no more records
   */
  boolean next() throws IOException {
    if (!find()) {
      return false;
    }
    byte[] bytes = window.buffer();
    fields.split(bytes, window.position(), withoutReturn(bytes, window.position()));
    return true;
  }

  /**
   * Skips blank lines and comments, to a record that is whole.
   *
   * @return false when the window has no more records
   */
  boolean find() throws IOException {
    while (window.next()) {
      int from = window.position();
      lineEnd = window.recordEnd();
      boolean passed = window.buffer()[from] == comment;
      if (!passed && !isBlank(window.buffer(), from, withoutReturn(window.buffer(), from))) {
        lineEnd = quoted == null ? lineEnd : window.recordEnd(quoted);
        return true;
      }
      advance();
    }
    return false;
  }

  private int withoutReturn(byte[] bytes, int from) {
    return lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
  }

  /** Index in the buffer of the line feed that ends the record that was found. */
  int end() {
    return lineEnd;
  }

  /** Moves on behind the record that was found. */
  void advance() {
    line = lastLine() + 1;
    window.advance(lineEnd + 1);
  }

  /** Number of the line with which the record that was found ends. */
  long lastLine() {
    long last = line;
    for (int i = window.position(); quoted != null && i < lineEnd; i++) {
      last += window.buffer()[i] == '\n' ? 1 : 0;
    }
    return last;
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
