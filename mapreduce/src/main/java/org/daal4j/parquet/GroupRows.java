package org.daal4j.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TextRows;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RecordPlace;

/** The rows of one row group: column by column, as many rows as a block takes. */
final class GroupRows implements RowGroup {

  private final ParquetFile file;
  private final Group group;
  private final ColumnRoles roles;
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<TextColumn> texts = new ArrayList<>();
  private final NumberColumn weight; // or null
  private long done; // rows

  GroupRows(ParquetFile file, Group group, TypedLayout layout) throws IOException {
    this.file = file;
    this.group = group;
    this.roles = layout.roles();
    for (int column : roles.numeric()) {
      numbers.add(new NumberColumn(file.type(column), file.pages(group, column)));
    }
    weight =
        roles.weight() < 0
            ? null
            : new NumberColumn(file.type(roles.weight()), file.pages(group, roles.weight()));
    for (int i = 0; i < roles.text().length; i++) {
      int column = roles.text()[i];
      boolean label = i < roles.labels() || roles.isCategory(i);
      texts.add(new TextColumn(file.type(column), label, file.pages(group, column)));
    }
  }

  @Override
  public long left() {
    return group.rows() - done;
  }

  @Override
  public int read(DenseRows block, int rows, TextRows text) throws IOException {
    int from = block.rows();
    int some = text == null ? rows : readTexts(rows, text);
    for (int j = 0; j < numbers.size(); j++) {
      read(
          numbers.get(j),
          roles.numeric()[j],
          block.values(),
          from * block.columns() + j,
          block.columns(),
          some);
    }
    if (weight != null) {
      read(weight, roles.weight(), block.weights(), from, 1, some);
    }
    done += some;
    return some;
  }

  private void read(NumberColumn column, int place, double[] out, int at, int stride, int rows)
      throws IOException {
    try {
      column.read(out, at, stride, rows);
    } catch (IOException | RuntimeException e) {
      throw file.explain(group, place, e);
    }
  }

  private int readTexts(int rows, TextRows text) throws IOException {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < texts.size(); i++) {
        try {
          texts.get(i).read(text);
        } catch (IOException | RuntimeException e) {
          throw file.explain(group, roles.text()[i], e);
        }
      }
      if (text.isFull()) {
        return row + 1;
      }
    }
    return rows;
  }

  @Override
  public RecordPlace place(long row) {
    return new RecordPlace.OfRow(group.firstRow() + row + 1, "(row group " + group.number() + ")");
  }

  @Override
  public void close() {
    numbers.forEach(Column::close);
    texts.forEach(Column::close);
    if (weight != null) {
      weight.close();
    }
  }
}
