package org.daal4j.text;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.BadInputException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;

/**
 * The first record of a file, found behind the lines that are left out, and what it may say of the
 * rows that follow. Works on a copy, so that the record can still be read as a row.
 */
final class FirstRecord {

  private static final byte[] SEPARATOR = {'s', 'e', 'p', '='};

  private final TextSyntax syntax;
  private final char delimiter;
  private final String file;
  private final RecordWindow window;
  private final RecordLines records;
  private final FieldSplitter fields;
  private byte[] bytes;
  private int length;
  private FollowingRows following;

  /** In a window at the start of a file. */
  FirstRecord(
      TextSyntax syntax, char delimiter, String file, RecordWindow window, RecordLines records) {
    this.syntax = syntax;
    this.delimiter = delimiter;
    this.file = file;
    this.window = window;
    this.records = records;
    this.fields = new FieldSplitter(delimiter, syntax.multiline());
  }

  /**
   * Goes to it, wherever the stretch ends.
   *
   * @return false when there is none
   * @throws BadInputException when the file has other line ends, or says that it has another
   *     delimiter
   */
  boolean find() throws IOException {
    if (window.next()) {
      TextBeginning.refuseCarriageReturns(window, file);
    }
    if (syntax.skipLines() > 0) {
      records.passed(window.skipLines(syntax.skipLines()));
    } else if (window.next()) {
      passSeparatorLine();
    }
    if (!records.find()) {
      return false;
    }
    if (syntax.skipLines() > 0) {
      TextBeginning.refuseCarriageReturns(window, file);
    }
    int end = records.end();
    bytes = Arrays.copyOfRange(window.buffer(), window.position(), end);
    length = end - window.position();
    fields.split(bytes, 0, length > 0 && bytes[length - 1] == '\r' ? length - 1 : length);
    return true;
  }

  /** Passes a first line {@code sep=;}, with which Excel is told the delimiter. */
  private void passSeparatorLine() throws BadInputException {
    byte[] buffer = window.buffer();
    int from = window.position();
    int end = window.recordEnd();
    int to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    if (to - from != SEPARATOR.length + 1) {
      return;
    }
    for (int i = 0; i < SEPARATOR.length; i++) {
      if (Character.toLowerCase(buffer[from + i]) != SEPARATOR[i]) {
        return;
      }
    }
    if (buffer[to - 1] != delimiter) {
      String said = buffer[to - 1] == '\t' ? "\\t" : String.valueOf((char) (buffer[to - 1] & 0x7f));
      throw new BadRecordException(
          file,
          new RecordPlace.InText(window.offset(), 1),
          "it says that '"
              + said
              + "' separates fields. Use "
              + TextSyntax.DELIMITER.to("'" + said + "'")
              + ".");
    }
    window.advance(end + 1);
    records.passed(1);
  }

  /** The copy of the record. */
  byte[] bytes() {
    return bytes;
  }

  /** Its fields in the copy. */
  FieldSplitter fields() {
    return fields;
  }

  /** Whether it begins as comments do in many files. */
  boolean looksLikeComment() {
    return length > 0 && bytes[0] == '#';
  }

  /** Looks at the records that follow. */
  FollowingRows following() throws IOException {
    if (following != null) {
      return following;
    }
    RecordWindow ahead = window.ahead(records.end() + 1, SeenText.SAMPLE_BYTES);
    FieldSplitter splitter = new FieldSplitter(delimiter, syntax.multiline());
    RecordLines lines = new RecordLines(ahead, splitter, syntax);
    following = FollowingRows.of(lines, ahead, splitter, syntax);
    return following;
  }
}
