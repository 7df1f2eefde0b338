package org.daal4j.input.fields;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.NumberArrays;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SourceByName;

/** Reads splits of another source and makes numbers of texts, which stay beside them. */
public final class FieldsSource implements RowSource {

  private static final int MOST_COLUMNS = 1 << 27;

  private final RowSource raw;
  private final int[] texts;
  private final char decimal;

  /** Reads what {@link #write} has written. */
  public FieldsSource(DataInput in) throws IOException {
    raw = SourceByName.read(in);
    texts = new int[NumberArrays.count(in, MOST_COLUMNS, "columns")];
    for (int column = 0; column < texts.length; column++) {
      texts[column] = in.readInt();
    }
    decimal = in.readChar();
  }

  /**
   * Of a table.
   *
   * @param raw reads its rows: those of its features that may be numbers, and the others as text
   * @param texts {@code int[features]}: the text field of each of those others, else -1
   * @param decimal the decimal mark of texts
   */
  FieldsSource(RowSource raw, int[] texts, char decimal) {
    this.raw = raw;
    this.texts = texts;
    this.decimal = decimal;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return new FieldsBlocks(raw.open(conf, split), texts, decimal);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    SourceByName.write(out, raw);
    out.writeInt(texts.length);
    for (int field : texts) {
      out.writeInt(field);
    }
    out.writeChar(decimal);
  }
}
