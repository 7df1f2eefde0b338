package org.daal4j.orc;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.TextRows;

/** A column of text, which lies one by one. */
final class TextColumn extends OrcColumn {

  private final OrcStream stream;
  private final IntRuns lengths;
  private final boolean padded;
  private int from;
  private int length;

  /**
   * A column.
   *
   * @param padded whether blanks at the end are no part of it
   */
  TextColumn(BitRuns present, boolean label, OrcStream stream, IntRuns lengths, boolean padded) {
    super(present, label);
    this.stream = stream;
    this.lengths = lengths;
    this.padded = padded;
  }

  private void next() throws IOException {
    long bytes = lengths.next();
    if (bytes < 0 || bytes > Integer.MAX_VALUE - 8) {
      throw new DamagedException("a text has " + bytes + " bytes");
    }
    length = (int) bytes;
    from = length == 0 ? 0 : stream.take(length);
    while (padded && length > 0 && stream.bytes[from + length - 1] == ' ') {
      length--;
    }
  }

  /** The next value, as a copy. */
  byte[] copy() throws IOException {
    next();
    return Arrays.copyOfRange(stream.bytes, from, from + length);
  }

  @Override
  void values(double[] out, int at, int stride, int count) {
    throw new IllegalStateException("text is no number");
  }

  @Override
  void addText(TextRows fields) throws IOException {
    next();
    fields.add(stream.bytes, from, from + length);
  }
}
