package org.daal4j.input.typed;

import org.daal4j.core.TextColumns;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;

/**
 * The text of rows that are being read, field by field and row by row, in the order of {@link
 * ColumnRoles#text}; notes the rows without a text that they need.
 */
public final class TextRows {

  /** Stands for no column. */
  static final int NONE = -1;

  private final ColumnRoles roles;
  private final boolean keepsMissing;
  private final TextColumns fields;
  private int[] without = {};
  private int room;
  private int row;
  private int field;

  TextRows(ColumnRoles roles, RowPolicy policy) {
    this.roles = roles;
    this.keepsMissing = policy.keepsMissing();
    this.fields = new TextColumns(roles.text().length);
  }

  /** Takes all rows out, and is full after so many bytes. */
  void begin(int rows, int bytes) {
    fields.clear();
    room = bytes;
    row = 0;
    field = 0;
    if (without.length < rows) {
      without = new int[rows];
    }
  }

  /** Adds the next field. */
  public void add(byte[] bytes, int from, int to) {
    startRow();
    fields.append(bytes, from, to);
    endField();
  }

  /** Adds the next field, which has no value. */
  public void addMissing() {
    startRow();
    boolean needed = field < roles.keys() || !keepsMissing && roles.isCategory(field);
    if (needed && without[row] == NONE) {
      without[row] = roles.text()[field];
    }
    fields.appendMissing();
    endField();
  }

  private void startRow() {
    if (field == 0) {
      without[row] = NONE;
    }
  }

  private void endField() {
    field++;
    if (field == fields.columns()) {
      field = 0;
      row++;
    }
  }

  /** Whether it takes no row after those that are complete. */
  public boolean isFull() {
    return row > 0 && fields.end(row - 1, fields.columns() - 1) >= room;
  }

  /** The fields of the rows. */
  TextColumns fields() {
    return fields;
  }

  /** The first column without the text that a row needs, or {@link #NONE}. */
  int without(int complete) {
    return without[complete];
  }
}
