package org.daal4j.text;

import java.io.IOException;
import java.util.List;

/** Looks for the header at the start of a file and compares it with that of the first file. */
final class FileStart {

  private final RecordFormat format;
  private final String file;
  private final RecordWindow window;
  private final RecordLines records;
  private final FieldSplitter fields;

  FileStart(
      RecordFormat format,
      String file,
      RecordWindow window,
      RecordLines records,
      FieldSplitter fields) {
    this.format = format;
    this.file = file;
    this.window = window;
    this.records = records;
    this.fields = fields;
  }

  /**
   * Goes to the first record, and on behind it when it is a header.
   *
   * @return whether the first record is data; it is split then, but not passed
   */
  boolean atData() throws IOException {
    boolean found = records.next();
    if (format.header() == HeaderMode.NO) {
      return found;
    }
    boolean own = found;
    if (!own) {
      window.lookBeyondEnd(true);
      found = records.next();
    }
    boolean header = found && isHeader();
    if (header && !own) {
      throw bad("the header follows so many blank lines that a split ends before it. Remove them");
    }
    window.lookBeyondEnd(false);
    if (header) {
      records.advance();
    }
    return own && !header;
  }

  private boolean isHeader() throws BadRecordException {
    boolean said = format.header() == HeaderMode.YES;
    if (fields.fault() != null) {
      if (said) {
        throw bad("the header is malformed: " + fields.fault());
      }
      return false;
    }
    byte[] bytes = window.buffer();
    int width = fields.count();
    if (format.trailingDelimiter() && fields.endsWithDelimiter(bytes)) {
      width--;
    }
    if (!said && !HeaderRecord.looksLikeNames(bytes, fields, width)) {
      return false;
    }
    List<String> names = HeaderRecord.names(bytes, fields, width);
    if (!format.hasHeader()) {
      throw bad(
          "it looks like a header, but "
              + format.firstFile()
              + " has none. Use --header no if it is data, else give all files the same header");
    }
    String difference = HeaderRecord.difference(names, format.names(), format.firstFile());
    if (difference != null) {
      throw bad(difference + ". All files must have the same columns");
    }
    return true;
  }

  private BadRecordException bad(String reason) {
    return new BadRecordException(file, window.offset(), records.line(), reason + ".");
  }
}
