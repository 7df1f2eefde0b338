package org.daal4j.group;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;

/** Writes rows that begin with the values of a group. */
final class GroupRows implements RowWriter {

  private final RowWriter lines;
  private final List<String> values;
  private boolean begun;

  /** Of a group, before those of the rows. */
  GroupRows(RowWriter lines, List<String> values) {
    this.lines = lines;
    this.values = values;
  }

  private void begin() {
    if (!begun) {
      values.forEach(lines::text);
      begun = true;
    }
  }

  @Override
  public void number(double value) {
    begin();
    lines.number(value);
  }

  @Override
  public void integer(long value) {
    begin();
    lines.integer(value);
  }

  @Override
  public void text(String value) {
    begin();
    lines.text(value);
  }

  @Override
  public void text(TextColumns source, int row, int column) throws IOException {
    begin();
    lines.text(source, row, column);
  }

  @Override
  public void endRow() throws IOException {
    begin();
    lines.endRow();
    begun = false;
  }

  @Override
  public long rows() {
    return lines.rows();
  }

  /** Nothing: other groups follow. */
  @Override
  public void finish() {}
}
