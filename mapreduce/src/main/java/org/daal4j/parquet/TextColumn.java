package org.daal4j.parquet;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.TextColumns;

/** A column whose values become text. */
final class TextColumn extends Column {

  private final boolean label;
  private byte[][] dictionary = {};
  private TextColumns out;
  private boolean isNull;

  /**
   * Of a column.
   *
   * @param label whether numbers have the one form of a label
   */
  TextColumn(ColumnType type, boolean label, Pages pages) {
    super(type, pages);
    this.label = label;
  }

  /**
   * Reads the next row into the next field, which is empty where there is no value.
   *
   * @return whether there is one
   */
  boolean read(TextColumns fields) throws IOException {
    out = fields;
    take(1);
    return !isNull;
  }

  @Override
  void openDictionary(PlainValues entries, int size) {
    dictionary = new byte[size][];
    for (int i = 0; i < size; i++) {
      FieldTexts.next(type, label, entries);
      dictionary[i] =
          Arrays.copyOfRange(entries.bytes, entries.from, entries.from + entries.length);
    }
  }

  @Override
  void takeValues(Values from, int count) {
    for (int i = 0; i < count; i++) {
      FieldTexts.next(type, label, from);
      out.append(from.bytes, from.from, from.from + from.length);
    }
    isNull = false;
  }

  @Override
  void takeEntries(int[] indices, int count) {
    for (int i = 0; i < count; i++) {
      byte[] entry = dictionary[indices[i]];
      out.append(entry, 0, entry.length);
    }
    isNull = false;
  }

  @Override
  void takeNulls(int count) {
    for (int i = 0; i < count; i++) {
      out.appendMissing();
    }
    isNull = true;
  }
}
