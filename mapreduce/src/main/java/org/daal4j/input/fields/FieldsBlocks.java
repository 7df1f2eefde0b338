package org.daal4j.input.fields;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.input.BlockReader;
import org.daal4j.table.ReadCounts;
import org.daal4j.text.bytes.NumberParser;

/**
 * The rows of another reader with a number for every column, in blocks of their own size; and with
 * the same texts. Columns of text alone have numbers where their text is a finite one, else NaN.
 */
final class FieldsBlocks implements BlockReader {

  private final BlockReader reader;
  private final int[] texts;
  private final char decimal;
  private DenseRows raw; // the rows being taken, or null
  private int next; // of them
  private DenseRows taken;

  FieldsBlocks(BlockReader reader, int[] texts, char decimal) {
    this.reader = reader;
    this.texts = texts;
    this.decimal = decimal;
  }

  @Override
  public RowBlock next() throws IOException {
    if (taken != null) {
      taken.clear();
    }
    while (taken == null || !taken.isFull()) {
      if (raw == null || next == raw.rows()) {
        raw = (DenseRows) reader.next();
        next = 0;
        if (raw == null) {
          return taken == null || taken.rows() == 0 ? null : taken;
        }
        taken = taken == null ? newBlock() : taken;
      }
      next = take(next, Math.min(raw.rows(), next + taken.capacity() - taken.rows()));
    }
    return taken;
  }

  private DenseRows newBlock() {
    return new DenseRows(
        texts.length, RowBlock.capacity(texts.length), false, raw.text().columns());
  }

  /** Takes rows {@code from .. to - 1}, but none when the texts are full; returns the next one. */
  private int take(int from, int to) {
    TextColumns text = raw.text();
    int end = from;
    for (int room = taken.text().room(); end < to && room > 0; end++) {
      room -= text.end(end, text.columns() - 1) - text.start(end, 0);
    }
    double[] values = taken.values();
    int place = taken.rows() * texts.length;
    for (int row = from; row < end; row++) {
      int number = 0;
      for (int field : texts) {
        values[place++] = field < 0 ? raw.value(row, number++) : number(text, row, field);
      }
    }
    taken.text().appendRows(text, from, end);
    taken.setRows(taken.rows() + end - from);
    return end;
  }

  private double number(TextColumns text, int row, int field) {
    int from = text.start(row, field);
    int to = text.end(row, field);
    if (from == to) {
      return Double.NaN;
    }
    double number = NumberParser.parse(text.bytes(), from, to, decimal);
    return Math.abs(number) <= Double.MAX_VALUE ? number : Double.NaN;
  }

  @Override
  public ReadCounts counts() {
    return reader.counts();
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
