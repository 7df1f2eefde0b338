package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.text.bytes.NumberParser;

/** Which of the last text fields of rows are not all numbers. */
final class TextualColumns implements Partial<TextualColumns> {

  private final char decimal;
  private final boolean[] textual; // boolean[fields]

  /**
   * Of no rows.
   *
   * @param fields how many of the last fields are looked at
   * @param decimal the decimal mark of numbers
   */
  TextualColumns(int fields, char decimal) {
    this.decimal = decimal;
    textual = new boolean[fields];
  }

  @Override
  public void add(RowBlock block) {
    TextColumns text = block.text();
    for (int i = 0; i < textual.length; i++) {
      int field = text == null ? 0 : text.columns() - textual.length + i;
      for (int row = 0; row < block.rows() && !textual[i]; row++) {
        textual[i] =
            !text.isMissing(row, field)
                && Double.isNaN(
                    NumberParser.parse(
                        text.bytes(), text.start(row, field), text.end(row, field), decimal));
      }
    }
  }

  @Override
  public void merge(TextualColumns other) {
    if (other.textual.length != textual.length) {
      throw new IllegalArgumentException(
          other.textual.length + " fields cannot be added to " + textual.length);
    }
    for (int i = 0; i < textual.length; i++) {
      textual[i] |= other.textual[i];
    }
  }

  /** For each field whether it is not always a number or missing. */
  boolean[] textual() {
    return Arrays.copyOf(textual, textual.length);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(textual.length);
    for (boolean one : textual) {
      out.writeBoolean(one);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, textual.length, "fields");
    for (int i = 0; i < textual.length; i++) {
      textual[i] = in.readBoolean();
    }
  }
}
