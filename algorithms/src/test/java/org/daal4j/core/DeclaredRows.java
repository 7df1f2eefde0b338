package org.daal4j.core;

import java.io.IOException;
import java.util.List;

/** Rows of a map, which have to have the columns that the map told before, after kept fields. */
final class DeclaredRows implements RowWriter {

  private final RowWriter out;
  private final List<RowColumn> columns;
  private int next;

  DeclaredRows(RowWriter out, List<RowColumn> columns) {
    this.out = out;
    this.columns = columns;
  }

  private void require(FieldType type) {
    if (next == columns.size() || !columns.get(next).type().equals(type)) {
      throw new AssertionError("field " + next + " is " + type + ", of " + columns);
    }
    next++;
  }

  @Override
  public void number(double value) {
    require(FieldType.NUMBER);
    out.number(value);
  }

  @Override
  public void integer(long value) {
    require(FieldType.INTEGER);
    out.integer(value);
  }

  @Override
  public void text(String value) {
    require(FieldType.TEXT);
    out.text(value);
  }

  @Override
  public void text(TextColumns source, int row, int column) throws IOException {
    if (next > 0) {
      throw new AssertionError("a kept field after what was made");
    }
    out.text(source, row, column);
  }

  @Override
  public void endRow() throws IOException {
    if (next != columns.size()) {
      throw new AssertionError("a row of " + next + " fields, not " + columns);
    }
    next = 0;
    out.endRow();
  }

  @Override
  public long rows() {
    return out.rows();
  }

  @Override
  public void finish() throws IOException {
    out.finish();
  }
}
