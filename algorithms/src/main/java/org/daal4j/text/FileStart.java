package org.daal4j.text;

import java.io.IOException;
import java.util.List;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;

/** Looks for the header at the start of a file and compares it with that of the first file. */
final class FileStart {

  private final RecordFormat format;
  private final String file;
  private final RecordWindow window;
  private final RecordLines records;
  private final FirstRecord first;

  FileStart(RecordFormat format, String file, RecordWindow window, RecordLines records) {
    this.format = format;
    this.file = file;
    this.window = window;
    this.records = records;
    this.first = new FirstRecord(format.syntax(), format.delimiter(), file, window, records);
  }

  /**
   * Goes to the first row, past the lines that are left out and a header.
   *
   * @return whether there was no header, so that the first row might be one
   */
  boolean passHeader() throws IOException {
    window.lookBeyondEnd(true);
    boolean header = first.find() && format.syntax().header() != HeaderMode.NO && isHeader();
    if (header) {
      records.advance();
    }
    window.lookBeyondEnd(false);
    return !header;
  }

  private boolean isHeader() throws IOException {
    boolean said = format.syntax().header() == HeaderMode.YES;
    FieldSplitter fields = first.fields();
    if (fields.fault() != null) {
      if (said) {
        throw bad("the header is malformed: " + fields.fault());
      }
      return false;
    }
    byte[] bytes = first.bytes();
    int width = fields.count();
    if (format.trailingDelimiter() && fields.endsWithDelimiter(bytes)) {
      width--;
    }
    String wrong = HeaderRecord.complaint(bytes, fields, width);
    List<String> names = HeaderRecord.names(bytes, fields, width);
    boolean same = wrong == null && names.equals(format.names());
    if (!said && !(format.hasHeader() && same)) {
      HeaderVerdict verdict = HeaderVerdict.of(first, width, format.syntax());
      if (verdict.kind() == HeaderVerdict.Kind.UNCLEAR) {
        throw verdict.asError(file, window.offset(), records.line());
      }
      if (verdict.kind() == HeaderVerdict.Kind.ROW) {
        return false;
      }
    }
    if (wrong != null) {
      throw bad(wrong);
    }
    if (!format.hasHeader()) {
      throw bad(
          "it looks like a header, but "
              + format.firstFile()
              + " has none. Use "
              + TextSyntax.HEADER.to("no")
              + " if it is data, else give all files the same header");
    }
    String difference = HeaderRecord.difference(names, format.names(), format.firstFile());
    if (difference != null) {
      throw bad(difference + ". All files must have the same columns");
    }
    return true;
  }

  private BadRecordException bad(String reason) {
    return new BadRecordException(
        file, new RecordPlace.InText(window.offset(), records.line()), reason + ".");
  }
}
