package org.daal4j.input.partition;

import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.FieldType;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableLayout;

/**
 * The columns of files, then those of their directories.
 *
 * @param files the layout of the files
 * @param fileColumns names of all
 * @param roles what all are for
 * @param policy what becomes of rows that are not as they should be
 */
record PartitionedLayout(
    TableLayout files, List<String> fileColumns, ColumnRoles roles, RowPolicy policy)
    implements TableLayout {

  @Override
  public ColumnOrigin origin() {
    return files.origin();
  }

  /** Directories tell text, as it stands. */
  @Override
  public boolean hasNumberLabels() {
    boolean ofFiles =
        IntStream.range(0, roles.labels())
            .allMatch(label -> roles.text()[label] < files.fileColumns().size());
    return ofFiles && files.hasNumberLabels();
  }

  @Override
  public boolean isText() {
    return files.isText();
  }

  @Override
  public String typeName(int column) {
    return column < files.fileColumns().size() ? files.typeName(column) : "directory";
  }

  @Override
  public FieldType fieldType(int column) {
    return column < files.fileColumns().size() ? files.fieldType(column) : FieldType.TEXT;
  }

  @Override
  public String advice() {
    return files.advice();
  }
}
