package org.daal4j.parquet;

import java.io.IOException;
import org.daal4j.input.typed.ColumnGroup;
import org.daal4j.table.RecordPlace;

/**
 * The rows of one row group.
 *
 * @param file where it is
 * @param group which one it is
 */
record GroupRows(ParquetFile file, Group group) implements ColumnGroup {

  @Override
  public long rows() {
    return group.rows();
  }

  @Override
  public Numbers numbers(int column) throws IOException {
    return new NumberColumn(file.type(column), file.pages(group, column));
  }

  @Override
  public Texts texts(int column, boolean label) throws IOException {
    return new TextColumn(file.type(column), label, file.pages(group, column));
  }

  @Override
  public IOException explain(int column, Exception e) {
    return file.explain(group, column, e);
  }

  @Override
  public RecordPlace place(long row) {
    return new RecordPlace.OfRow(group.firstRow() + row + 1, "(row group " + group.number() + ")");
  }
}
