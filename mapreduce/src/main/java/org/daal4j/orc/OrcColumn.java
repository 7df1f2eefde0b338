package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.ColumnGroup;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/** A column in one stripe, of which the next rows are read: those without a value by bits. */
abstract class OrcColumn implements ColumnGroup.Numbers, ColumnGroup.Texts {

  private final BitRuns present; // or null
  private final boolean label;
  private boolean[] there = {};
  private double[] dense = {};

  /**
   * A column.
   *
   * @param present whether rows have values; null when all have
   * @param label whether numbers have the one form of a label, as text
   */
  OrcColumn(BitRuns present, boolean label) {
    this.present = present;
    this.label = label;
  }

  /** Reads the next values into {@code out[at + i * stride]}. */
  abstract void values(double[] out, int at, int stride, int count) throws IOException;

  /** Adds the next value as text. */
  abstract void addText(TextRows fields) throws IOException;

  @Override
  public final void read(double[] target, int first, int step, int rows) throws IOException {
    int count = present == null ? rows : readPresent(rows);
    if (count == rows) {
      values(target, first, step, rows);
      return;
    }
    if (dense.length < count) {
      dense = new double[rows];
    }
    values(dense, 0, 1, count);
    int next = 0;
    for (int row = 0, to = first; row < rows; row++, to += step) {
      target[to] = there[row] ? dense[next++] : Double.NaN;
    }
  }

  private int readPresent(int rows) throws IOException {
    if (there.length < rows) {
      there = new boolean[rows];
    }
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int bit = present.next();
      there[row] = bit == 1;
      count += bit;
    }
    return count;
  }

  @Override
  public final void read(TextRows fields) throws IOException {
    if (present != null && present.next() == 0) {
      fields.addMissing();
    } else {
      addText(fields);
    }
  }

  /** Whether numbers have the one form of a label. */
  final boolean isLabel() {
    return label;
  }

  /**
   * Adds a field.
   *
   * @param number whether it is a number, which has one form as a label
   */
  final void add(TextRows fields, String text, boolean number) {
    byte[] bytes = StoredTexts.bytes(text, label && number);
    fields.add(bytes, 0, bytes.length);
  }

  @Override
  public final void close() {
    // The collector gives back what a column holds.
  }
}
