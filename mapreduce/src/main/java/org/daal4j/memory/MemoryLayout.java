package org.daal4j.memory;

import java.util.List;
import org.daal4j.core.FieldType;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.TableLayout;

/**
 * The layout of columns in memory.
 *
 * @param fileColumns names of all columns
 * @param origin where the names come from
 * @param roles what each is for
 * @param text {@code boolean[columns]}: whether it holds text
 */
record MemoryLayout(
    List<String> fileColumns, ColumnOrigin origin, ColumnRoles roles, boolean[] text)
    implements TableLayout {

  @Override
  public boolean hasNumberLabels() {
    return roles.labels() > 0 && !text[roles.text()[0]];
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public FieldType fieldType(int column) {
    return text[column] ? FieldType.TEXT : FieldType.NUMBER;
  }
}
