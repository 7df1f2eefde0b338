package org.daal4j.text;

import org.daal4j.text.bytes.Blank;

/**
 * Where a record ends whose quoted fields may hold line breaks: at the first line feed outside
 * quotes. Fields and quotes are as {@link FieldSplitter} finds them.
 */
final class QuotedRecord {

  private final byte delimiter;
  private final boolean blanksDelimit;

  QuotedRecord(byte delimiter) {
    this.delimiter = delimiter;
    this.blanksDelimit = delimiter == ' ';
  }

  /**
   * Finds the line feed that ends the record.
   *
   * @param from where the record starts
   * @param to after the last line feed there is
   * @return its index, or -1 when the record goes on
   */
  int end(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      while (i < to && Blank.is(bytes[i]) && (blanksDelimit || bytes[i] != delimiter)) {
        i++;
      }
      if (i < to && bytes[i] == '"') {
        i = afterQuotes(bytes, i + 1, to);
      }
      while (i < to && bytes[i] != '\n' && !delimits(bytes[i])) {
        i++;
      }
      if (i < to && bytes[i] == '\n') {
        return i;
      }
      i++;
    }
    return -1;
  }

  private static int afterQuotes(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] != '"') {
        i++;
      } else if (i + 1 < to && bytes[i + 1] == '"') {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return to;
  }

  private boolean delimits(byte b) {
    return blanksDelimit ? Blank.is(b) : b == delimiter;
  }
}
