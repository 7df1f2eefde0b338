package org.daal4j.input.typed;

import java.util.List;
import java.util.function.Function;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.RowSource;
import org.daal4j.input.SplitPlan;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;

/**
 * A table whose first file has told its columns.
 *
 * @param format name of its format
 * @param files its files
 * @param naming where the names of its columns come from
 * @param columns its columns; at least one
 * @param source reads it with a layout
 */
public record TypedTable(
    String format,
    InputFiles files,
    ColumnNaming naming,
    List<TypedColumn> columns,
    Function<TypedLayout, RowSource> source)
    implements NamedTable {

  @Override
  public List<String> names() {
    return columns.stream().map(TypedColumn::name).toList();
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(naming, columns.size());
  }

  @Override
  public ColumnContent content(int column) {
    return columns.get(column).content();
  }

  @Override
  public FileTable read(ColumnRoles roles, RowPolicy policy) {
    TypedLayout layout = TypedLayout.of(columns, naming, roles, policy);
    return new FileTable(
        format,
        files,
        SplitPlan.cut(files.conf(), files.files(), file -> false),
        layout,
        source.apply(layout),
        false,
        policy.maxBadRecords());
  }
}
