package org.daal4j.input.typed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RecordPlace;

/** The rows of a group that lies column by column: as many rows of each as a block takes. */
public final class ColumnRows implements RowGroup {

  private final ColumnGroup group;
  private final ColumnRoles roles;
  private final List<ColumnGroup.Numbers> numbers = new ArrayList<>();
  private final List<ColumnGroup.Texts> texts = new ArrayList<>();
  private final ColumnGroup.Numbers weight; // or null
  private long done; // rows

  /** Opens the columns of a group that a layout uses. */
  public ColumnRows(ColumnGroup group, TypedLayout layout) throws IOException {
    this.group = group;
    this.roles = layout.roles();
    for (int column : roles.numeric()) {
      numbers.add(group.numbers(column));
    }
    weight = roles.weight() < 0 ? null : group.numbers(roles.weight());
    for (int i = 0; i < roles.text().length; i++) {
      texts.add(group.texts(roles.text()[i], i < roles.keys() || roles.isCategory(i)));
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

  private void read(
      ColumnGroup.Numbers column, int place, double[] out, int at, int stride, int rows)
      throws IOException {
    try {
      column.read(out, at, stride, rows);
    } catch (IOException | RuntimeException e) {
      throw group.explain(place, e);
    }
  }

  private int readTexts(int rows, TextRows text) throws IOException {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < texts.size(); i++) {
        try {
          texts.get(i).read(text);
        } catch (IOException | RuntimeException e) {
          throw group.explain(roles.text()[i], e);
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
    return group.place(row);
  }

  @Override
  public void close() {
    numbers.forEach(ColumnGroup.Numbers::close);
    texts.forEach(ColumnGroup.Texts::close);
    if (weight != null) {
      weight.close();
    }
  }
}
