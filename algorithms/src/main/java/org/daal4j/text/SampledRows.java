package org.daal4j.text;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ColumnRoles;
import org.daal4j.text.guess.FormatGuess;

/**
 * What became of the first records of a table: an advice that would leave none of them, or no
 * column, is not given.
 *
 * @param advice options with which the table would be read better, in whole sentences; empty when
 *     there are none
 * @param anyRow whether some of them are rows, perhaps with missing values
 * @param textual the features, as columns of the file, none of whose fields is a number or missing
 */
record SampledRows(String advice, boolean anyRow, int[] textual) {

  /** Of a table nothing is known of. */
  static final SampledRows NONE = new SampledRows("", true, new int[0]);

  /**
   * Looks at the start of a table.
   *
   * @param start its first bytes
   * @param whole whether they are all there are
   */
  static SampledRows of(TextLayout layout, byte[] start, boolean whole, String file)
      throws IOException {
    RecordFormat format = layout.format();
    int end = whole ? start.length : afterLastLine(start);
    RecordWindow window = new RecordWindow(new ByteArrayInputStream(start), file, 0, end);
    TextSyntax syntax = format.syntax();
    FieldSplitter fields = new FieldSplitter(format.delimiter(), syntax.multiline());
    RecordLines records = new RecordLines(window, fields, syntax);
    new FirstRecord(syntax, format.delimiter(), file, window, records).find();
    MissingMarkers missing = new MissingMarkers(syntax);
    RecordParser parser = new RecordParser(format, new RowPlan(layout));
    ColumnRoles roles = layout.roles();
    DenseRows block =
        new DenseRows(roles.numeric().length, 1, roles.weight() >= 0, roles.text().length);
    boolean[] number = new boolean[format.width()];
    boolean anyRow = false;
    boolean anyRecord = false;
    boolean header = format.hasHeader();
    while (records.next()) {
      if (!header) {
        block.clear();
        RecordParser.Outcome outcome = parser.parse(window.buffer(), fields, block);
        anyRow |= outcome == RecordParser.Outcome.ROW || outcome == RecordParser.Outcome.MISSING;
        anyRecord = true;
        for (int column = 0; column < Math.min(number.length, fields.count()); column++) {
          int from = fields.start(column);
          int to = fields.end(column);
          FieldKind kind = FieldKind.of(window.buffer(), from, to, missing, syntax.decimal());
          number[column] |=
              kind == FieldKind.NUMBER || kind == FieldKind.MISSING || kind == FieldKind.EMPTY;
        }
      }
      header = false;
      records.advance();
    }
    int[] textual =
        IntStream.of(roles.numeric())
            .limit(roles.features())
            .filter(column -> !number[column])
            .toArray();
    String advice = FormatGuess.advice(syntax.withoutLeftOut(start), whole, format.delimiter());
    return new SampledRows(
        advice == null ? "" : advice, anyRow || !anyRecord, anyRecord ? textual : new int[0]);
  }

  /** Whether none of a column's fields is a number or missing. */
  boolean isTextual(int column) {
    return IntStream.of(textual).anyMatch(each -> each == column);
  }

  private static int afterLastLine(byte[] start) {
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(advice);
    out.writeBoolean(anyRow);
    out.writeInt(textual.length);
    for (int column : textual) {
      out.writeInt(column);
    }
  }

  static SampledRows read(DataInput in, int width) throws IOException {
    String advice = in.readUTF();
    boolean anyRow = in.readBoolean();
    int count = in.readInt();
    if (count < 0 || count > width) {
      throw new IOException(count + " of " + width + " columns are text");
    }
    int[] textual = new int[count];
    for (int i = 0; i < count; i++) {
      textual[i] = in.readInt();
      if (textual[i] < 0 || textual[i] >= width) {
        throw new IOException("column " + textual[i] + " of " + width);
      }
    }
    return new SampledRows(advice, anyRow, textual);
  }
}
