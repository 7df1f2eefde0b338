package org.daal4j.text;

import java.util.Arrays;
import org.daal4j.text.bytes.Blank;

/**
 * Finds the fields of one record, whatever it holds: quotes as in RFC 4180, blanks around fields,
 * runs of blanks as delimiter.
 *
 * <p>A field is quoted when its first character that is not blank is a double quote.
 */
final class FieldSplitter {

  private static final byte QUOTE = '"';

  private final byte delimiter;
  private final boolean blanksDelimit;
  private final boolean multiline;
  private int count;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] quoted = new boolean[32];
  private String fault;

  /**
   * For records whose fields are separated by a character, a space standing for any blanks.
   *
   * @param multiline whether records may hold line breaks in quotes; for messages
   */
  FieldSplitter(char delimiter, boolean multiline) {
    this.delimiter = (byte) delimiter;
    this.blanksDelimit = delimiter == ' ';
    this.multiline = multiline;
  }

  /**
   * Finds the fields. A quoted field with doubled quotes inside is compacted where it stands, so a
   * record is split once only.
   *
   * @param from first byte of the record
   * @param to end of the record, without the line end
   * @return whether the quotes are well formed; if not, {@link #fault} says what is wrong
   */
  boolean split(byte[] bytes, int from, int to) {
    count = 0;
    fault = null;
    int i = from;
    while (true) {
      int first = skipBlanks(bytes, i, to);
      if (blanksDelimit && first == to) {
        return true;
      }
      if (first < to && bytes[first] == QUOTE) {
        i = skipBlanks(bytes, quotedField(bytes, first + 1, to), to);
        if (fault == null && i < to && !delimits(bytes, i)) {
          fault = goesOn(bytes);
        }
        if (fault != null) {
          return false;
        }
      } else {
        int start = blanksDelimit ? first : i;
        i = endOfField(bytes, start, to);
        add(start, i, false);
      }
      if (i == to) {
        return true;
      }
      i += blanksDelimit ? 0 : 1;
    }
  }

  private boolean delimits(byte[] bytes, int i) {
    return blanksDelimit ? Blank.is(bytes[i - 1]) : bytes[i] == delimiter;
  }

  private int skipBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && Blank.is(bytes[i]) && (blanksDelimit || bytes[i] != delimiter)) {
      i++;
    }
    return i;
  }

  private int endOfField(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != delimiter && !(blanksDelimit && bytes[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** Returns the index after the closing quote. */
  private int quotedField(byte[] bytes, int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == QUOTE) {
        if (i + 1 == to || bytes[i + 1] != QUOTE) {
          add(from, end, true);
          return i + 1;
        }
        i++;
      }
      bytes[end++] = bytes[i];
    }
    fault =
        "the quote that opens field "
            + (count + 1)
            + (multiline
                ? " is not closed"
                : " is not closed in its line. Line breaks in quotes are read with "
                    + TextSyntax.MULTILINE);
    return to;
  }

  private String goesOn(byte[] bytes) {
    boolean escape = ends[count - 1] > starts[count - 1] && bytes[ends[count - 1] - 1] == '\\';
    return "field "
        + count
        + " goes on after its closing quote. "
        + (escape ? "\\\" is no quote here: a" : "A")
        + " quote inside quotes is written twice";
  }

  private void add(int start, int end, boolean isQuoted) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    quoted[count] = isQuoted;
    count++;
  }

  /** The field separator; a space stands for any blanks. */
  byte delimiter() {
    return delimiter;
  }

  /** Number of fields of the record. */
  int count() {
    return count;
  }

  /** Where the content of a field starts: after its quote, else at the delimiter before it. */
  int start(int field) {
    return starts[field];
  }

  /** Where the content of a field ends, exclusive. */
  int end(int field) {
    return ends[field];
  }

  /** {@link #start} of all fields; longer than there are fields, and another array when split. */
  int[] starts() {
    return starts;
  }

  /** {@link #end} of all fields. */
  int[] ends() {
    return ends;
  }

  /** Whether a field stands in quotes. */
  boolean quoted(int field) {
    return quoted[field];
  }

  /** Whether the record ends with a delimiter, blanks after it aside. */
  boolean endsWithDelimiter(byte[] bytes) {
    int last = count - 1;
    return last > 0
        && !blanksDelimit
        && !quoted[last]
        && skipBlanks(bytes, starts[last], ends[last]) == ends[last];
  }

  /** What is wrong with the quotes of the record; null when nothing is. */
  String fault() {
    return fault;
  }
}
