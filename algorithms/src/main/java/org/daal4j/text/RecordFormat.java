package org.daal4j.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.FieldText;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.TableLayout;

/**
 * How the records of a table are written.
 *
 * @param syntax how text is written, as the user said
 * @param hasHeader whether the first file begins with column names
 * @param trailingDelimiter whether every record ends with a delimiter that separates nothing
 * @param names names of all columns, in file order
 * @param firstFile the file all this was seen in, for messages
 */
record RecordFormat(
    TextSyntax syntax,
    boolean hasHeader,
    boolean trailingDelimiter,
    List<String> names,
    String firstFile) {

  /** Beyond these limits the input is no table; they also guard what is allocated. */
  private static final int MAX_COLUMNS = 1 << 20;

  private static final byte VERSION = 4;
  private static final String BEFORE_THE_TABLE =
      "Leave lines before the table out with "
          + TextSyntax.SKIP_LINES.to("N")
          + " or "
          + TextSyntax.COMMENT.to("C")
          + ", or check "
          + TextSyntax.DELIMITER
          + ".";

  /** Looks at the first records of the first file. */
  static RecordFormat detect(TextSyntax syntax, InputStream firstFile, String file)
      throws IOException {
    RecordWindow window = new RecordWindow(firstFile, file, 0, Long.MAX_VALUE);
    FieldSplitter splitter = new FieldSplitter(syntax.delimiter(), syntax.multiline());
    RecordLines records = new RecordLines(window, splitter, syntax);
    FirstRecord first = new FirstRecord(syntax, syntax.delimiter(), file, window, records);
    if (!first.find()) {
      throw empty(syntax, file);
    }
    long offset = window.offset();
    long line = records.line();
    long lastLine = records.lastLine();
    FieldSplitter fields = first.fields();
    if (fields.fault() != null) {
      throw new BadRecordException(
          file, new RecordPlace.InText(offset, line), fields.fault() + ".");
    }
    FollowingRows rows = first.following();
    boolean ends = fields.endsWithDelimiter(first.bytes());
    boolean trailing = ends && (rows.rows() == 0 || rows.endWithDelimiter());
    int width = trailing ? fields.count() - 1 : fields.count();
    boolean hasHeader = syntax.header() == HeaderMode.YES;
    if (syntax.header() == HeaderMode.AUTO) {
      HeaderVerdict verdict = HeaderVerdict.of(first, width, syntax);
      if (verdict.kind() == HeaderVerdict.Kind.UNCLEAR) {
        throw verdict.asError(file, offset, line);
      }
      hasHeader = verdict.kind() == HeaderVerdict.Kind.HEADER;
    }
    int usual = rows.usualWidth();
    if (hasHeader && !ends && rows.endWithDelimiter() && usual == width + 1) {
      trailing = true; // of rows, but not of the header
    } else if (usual != 0 && usual != fields.count() && (hasHeader || rows.rows() > 1)) {
      // Of two rows, nothing tells which one is wrong.
      boolean rowNames = hasHeader && usual == width + 1;
      throw new BadRecordException(
          file,
          new RecordPlace.InText(offset, line),
          otherWidth(fields.count(), usual),
          rowNames ? nameOfRowNames(lastLine) : BEFORE_THE_TABLE);
    }
    String wrong = hasHeader ? HeaderRecord.complaint(first.bytes(), fields, width) : null;
    if (wrong != null) {
      throw new BadRecordException(file, new RecordPlace.InText(offset, line), wrong + ".");
    }
    List<String> names =
        List.copyOf(
            hasHeader
                ? HeaderRecord.names(first.bytes(), fields, width)
                : HeaderRecord.positionNames(width));
    checkSizes(names, file, offset, line);
    return new RecordFormat(syntax, hasHeader, trailing, names, file);
  }

  private static BadInputException empty(TextSyntax syntax, String file) {
    boolean leftOut = syntax.skipLines() > 0 || !syntax.comment().isEmpty();
    return new BadInputException(
        file
            + (leftOut
                ? ": holds no record besides what "
                    + TextSyntax.SKIP_LINES
                    + " and "
                    + TextSyntax.COMMENT
                    + " leave out."
                : ": is empty.")
            + " Give a file that holds at least one row, or leave it out.");
  }

  private static String otherWidth(int width, int usual) {
    return "it has "
        + width
        + (width == 1 ? " field" : " fields")
        + ", but the records after it have "
        + usual
        + ".";
  }

  /**
   * What to do about a header that has a name less than rows have fields.
   *
   * @param lastLine number of the line it ends with
   */
  private static String nameOfRowNames(long lastLine) {
    return "A header without a name for the column of row names, as R's write.table makes it: give"
        + " that column a name (col.names=NA), or leave the header out with "
        + TextSyntax.SKIP_LINES.to(String.valueOf(lastLine))
        + " "
        + TextSyntax.HEADER.to("no")
        + ".";
  }

  private static void checkSizes(List<String> names, String file, long offset, long line)
      throws BadRecordException {
    if (names.size() > MAX_COLUMNS) {
      throw new BadRecordException(
          file,
          new RecordPlace.InText(offset, line),
          String.format(
              Locale.ROOT,
              "it has %d fields, more than the %d that can be read.",
              names.size(),
              MAX_COLUMNS));
    }
    for (String name : names) {
      if (name.length() > TableLayout.MOST_NAME_CHARACTERS) {
        throw new BadRecordException(
            file,
            new RecordPlace.InText(offset, line),
            String.format(
                Locale.ROOT,
                "the column name %s has %d characters, more than the %d that can be read.",
                FieldText.quote(name),
                name.length(),
                TableLayout.MOST_NAME_CHARACTERS));
      }
    }
  }

  /** Where the names of the columns come from. */
  ColumnOrigin origin() {
    return new ColumnOrigin(hasHeader ? ColumnNaming.HEADER : ColumnNaming.POSITIONS, width());
  }

  /** Number of columns. */
  int width() {
    return names.size();
  }

  /** What separates fields. */
  char delimiter() {
    return syntax.delimiter();
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    syntax.write(out);
    out.writeBoolean(hasHeader);
    out.writeBoolean(trailingDelimiter);
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    out.writeUTF(firstFile);
  }

  static RecordFormat read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a text layout of version " + version + ", not " + VERSION);
    }
    TextSyntax syntax = TextSyntax.read(in);
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
    return new RecordFormat(syntax, hasHeader, trailingDelimiter, List.copyOf(names), in.readUTF());
  }
}
