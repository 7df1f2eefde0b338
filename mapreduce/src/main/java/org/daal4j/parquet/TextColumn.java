package org.daal4j.parquet;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.input.typed.ColumnGroup;
import org.daal4j.input.typed.TextRows;

/** A column whose values become text. */
final class TextColumn extends Column implements ColumnGroup.Texts {

  private final boolean label;
  private byte[][] dictionary = {}; // null where there is no label
  private TextRows out;

  /**
   * Of a column.
   *
   * @param label whether numbers have the one form of a label
   */
  TextColumn(ColumnType type, boolean label, Pages pages) {
    super(type, pages);
    this.label = label;
  }

  @Override
  public void read(TextRows fields) throws IOException {
    out = fields;
    take(1);
  }

  @Override
  void openDictionary(PlainValues entries, int size) {
    dictionary = new byte[size][];
    for (int i = 0; i < size; i++) {
      boolean there = FieldTexts.next(type, label, entries);
      dictionary[i] =
          there
              ? Arrays.copyOfRange(entries.bytes, entries.from, entries.from + entries.length)
              : null;
    }
  }

  @Override
  void takeValues(Values from, int count) {
    for (int i = 0; i < count; i++) {
      if (FieldTexts.next(type, label, from)) {
        out.add(from.bytes, from.from, from.from + from.length);
      } else {
        out.addMissing();
      }
    }
  }

  @Override
  void takeEntries(int[] indices, int count) {
    for (int i = 0; i < count; i++) {
      byte[] entry = dictionary[indices[i]];
      if (entry != null) {
        out.add(entry, 0, entry.length);
      } else {
        out.addMissing();
      }
    }
  }

  @Override
  void takeNulls(int count) {
    for (int i = 0; i < count; i++) {
      out.addMissing();
    }
  }
}
