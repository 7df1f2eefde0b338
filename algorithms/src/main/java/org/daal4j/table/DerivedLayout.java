package org.daal4j.table;

import java.util.List;
import org.daal4j.core.FieldType;

/** A layout of columns that are made of those of another: what the files are is as it was. */
public interface DerivedLayout extends TableLayout {

  /** The columns of the files. */
  TableLayout raw();

  @Override
  default List<String> fileColumns() {
    return raw().fileColumns();
  }

  @Override
  default ColumnOrigin origin() {
    return raw().origin();
  }

  @Override
  default ColumnRoles roles() {
    return raw().roles();
  }

  @Override
  default boolean hasNumberLabels() {
    return raw().hasNumberLabels();
  }

  @Override
  default boolean isText() {
    return raw().isText();
  }

  @Override
  default String typeName(int column) {
    return raw().typeName(column);
  }

  @Override
  default FieldType fieldType(int column) {
    return raw().fieldType(column);
  }

  @Override
  default String advice() {
    return raw().advice();
  }
}
