package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;

/** The pass that finds which columns of a table of text are not all numbers. */
public final class FindText implements Fold<TextualColumns, boolean[]> {

  private final int fields;
  private final char decimal;

  /** Reads what {@link #write} has written. */
  public FindText(DataInput in) throws IOException {
    fields = in.readInt();
    decimal = in.readChar();
  }

  /**
   * Of columns that are wanted as text.
   *
   * @param fields how many of the last text fields are looked at
   * @param decimal the decimal mark of numbers
   */
  public FindText(int fields, char decimal) {
    this.fields = fields;
    this.decimal = decimal;
  }

  @Override
  public TextualColumns newPartial() {
    return new TextualColumns(fields, decimal);
  }

  /** For each of those fields whether it is not always a number or missing. */
  @Override
  public boolean[] finish(TextualColumns merged) {
    return merged.textual();
  }

  @Override
  public String title() {
    return "find columns of text";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(fields);
    out.writeChar(decimal);
  }
}
