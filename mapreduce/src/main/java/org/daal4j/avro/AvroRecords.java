package org.daal4j.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.TextRows;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;

/** Reads records field by field, as they were written; fields that are not used are passed over. */
final class AvroRecords {

  private final TypedLayout layout;
  private final AvroType record;
  private final AvroField[] fields; // of the record; null where one is not used
  private final int[] texts; // the field of each text column
  private final AvroInput in = new AvroInput();
  private int current; // field that is being read, or -1

  /**
   * Of a file.
   *
   * @param places of the columns of the layout, the fields that they are; -1 where one is not used
   */
  AvroRecords(AvroType record, TypedLayout layout, int[] places) {
    this.layout = layout;
    this.record = record;
    ColumnRoles roles = layout.roles();
    fields = new AvroField[record.parts.size()];
    for (int column : layout.used()) {
      List<Integer> numbers = new ArrayList<>();
      for (int j = 0; j < roles.numeric().length; j++) {
        if (roles.numeric()[j] == column) {
          numbers.add(j);
        }
      }
      fields[places[column]] =
          new AvroField(
              record.parts.get(places[column]),
              numbers.stream().mapToInt(Integer::intValue).toArray(),
              roles.weight() == column);
    }
    texts = IntStream.of(roles.text()).map(column -> places[column]).toArray();
  }

  /** Begins with a block. */
  void open(byte[] block, int length) {
    in.open(block, length);
    current = -1;
  }

  /** Reads a record into a row of a block, and its text behind that of the row before. */
  void read(DenseRows block, int row, TextRows text) {
    for (int i = 0; i < fields.length; i++) {
      current = i;
      if (fields[i] == null) {
        in.skip(record.parts.get(i));
      } else {
        fields[i].read(in, block, row);
      }
    }
    ColumnRoles roles = layout.roles();
    for (int i = 0; i < texts.length; i++) {
      current = texts[i];
      fields[current].addText(in, text, i < roles.keys() || roles.isCategory(i));
    }
  }

  /** Makes sure that a block holds nothing behind its last record. */
  void requireEnd() {
    current = -1;
    if (!in.isAtEnd()) {
      throw new DamagedException("it goes on behind its last row");
    }
  }

  /** The column that is being read, as messages show it; empty when there is none. */
  String column() {
    return current < 0 ? "" : FieldText.name(record.names.get(current));
  }
}
