package org.daal4j.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;

/**
 * How the records of a table are written, and what happens to those that are not.
 *
 * @param delimiter the field separator; a space stands for runs of spaces and tabs
 * @param header whether files begin with column names, as the user said
 * @param hasHeader whether the first file does
 * @param trailingDelimiter whether every record ends with a delimiter that separates nothing
 * @param names names of all columns, in file order
 * @param firstFile the file all this was seen in, for messages
 * @param skipMissing whether rows with a missing value are left out
 * @param maxBadRecords how many malformed records may be left out
 */
record RecordFormat(
    char delimiter,
    HeaderMode header,
    boolean hasHeader,
    boolean trailingDelimiter,
    List<String> names,
    String firstFile,
    boolean skipMissing,
    long maxBadRecords) {

  /** Beyond these limits the input is no table; they also guard what is allocated. */
  private static final int MAX_COLUMNS = 1 << 20;

  private static final int MAX_NAME_CHARACTERS = 10_000;
  private static final byte VERSION = 1;

  /** Looks at the first records of the first file. */
  static RecordFormat detect(TextOptions options, InputStream firstFile, String file)
      throws IOException {
    RecordWindow window = new RecordWindow(firstFile, file, 0, TextLayout.SAMPLE_BYTES);
    FieldSplitter fields = new FieldSplitter(options.delimiter());
    RecordLines records = new RecordLines(window, fields);
    if (!records.next()) {
      throw new BadInputException(
          file + ": is empty. Give a file that holds at least one row, or leave it out.");
    }
    long offset = window.offset();
    long line = records.line();
    if (fields.fault() != null) {
      throw new BadRecordException(file, offset, line, fields.fault() + ".");
    }
    int width = fields.count();
    byte[] bytes = window.buffer();
    boolean trailing = fields.endsWithDelimiter(bytes);
    boolean hasHeader =
        options.header() == HeaderMode.YES
            || options.header() == HeaderMode.AUTO
                && HeaderRecord.looksLikeNames(bytes, fields, width);
    List<String> names =
        hasHeader ? HeaderRecord.names(bytes, fields, width) : HeaderRecord.positionNames(width);
    records.advance();
    while (trailing && records.next()) {
      trailing = fields.fault() != null || fields.endsWithDelimiter(window.buffer());
      records.advance();
    }
    names = List.copyOf(trailing ? names.subList(0, width - 1) : names);
    checkSizes(names, file, offset, line);
    return new RecordFormat(
        options.delimiter(),
        options.header(),
        hasHeader,
        trailing,
        names,
        file,
        options.skipMissing(),
        options.maxBadRecords());
  }

  private static void checkSizes(List<String> names, String file, long offset, long line)
      throws BadRecordException {
    if (names.size() > MAX_COLUMNS) {
      throw new BadRecordException(
          file,
          offset,
          line,
          String.format(
              Locale.ROOT,
              "it has %d fields, more than the %d that can be read.",
              names.size(),
              MAX_COLUMNS));
    }
    for (String name : names) {
      if (name.length() > MAX_NAME_CHARACTERS) {
        throw new BadRecordException(
            file,
            offset,
            line,
            String.format(
                Locale.ROOT,
                "the column name %s has %d characters, more than the %d that can be read.",
                FieldText.quote(name),
                name.length(),
                MAX_NAME_CHARACTERS));
      }
    }
  }

  /** Number of columns. */
  int width() {
    return names.size();
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeChar(delimiter);
    out.writeByte(header.ordinal());
    out.writeBoolean(hasHeader);
    out.writeBoolean(trailingDelimiter);
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    out.writeUTF(firstFile);
    out.writeBoolean(skipMissing);
    out.writeLong(maxBadRecords);
  }

  static RecordFormat read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a text layout of version " + version + ", not " + VERSION);
    }
    char delimiter = in.readChar();
    int header = in.readByte();
    if (header < 0 || header >= HeaderMode.values().length) {
      throw new IOException("a text layout with header mode " + header);
    }
    boolean hasHeader = in.readBoolean();
    boolean trailingDelimiter = in.readBoolean();
    int columns = in.readInt();
    if (columns < 1 || columns > MAX_COLUMNS) {
      throw new IOException("a text layout of " + columns + " columns");
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      names.add(in.readUTF());
    }
    return new RecordFormat(
        delimiter,
        HeaderMode.values()[header],
        hasHeader,
        trailingDelimiter,
        List.copyOf(names),
        in.readUTF(),
        in.readBoolean(),
        in.readLong());
  }
}
