package org.daal4j.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ReadCounts;

/** The rows of one row group, put into blocks: column by column, as many rows as a block takes. */
final class GroupRows {

  private final ParquetFile file;
  private final Group group;
  private final ColumnRoles roles;
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<TextColumn> texts = new ArrayList<>();
  private final NumberColumn weight; // or null
  private final TextColumns fields; // of the rows that are being read, or null
  private final RowCheck check;
  private final boolean keepsMissing;
  private int[] withoutText = {};
  private long done; // rows

  GroupRows(ParquetFile file, Group group, ParquetLayout layout, ReadCounts counts)
      throws IOException {
    this.file = file;
    this.group = group;
    this.roles = layout.roles();
    for (int column : roles.numeric()) {
      numbers.add(new NumberColumn(layout.type(column), file.pages(group, column)));
    }
    weight =
        roles.weight() < 0
            ? null
            : new NumberColumn(layout.type(roles.weight()), file.pages(group, roles.weight()));
    for (int i = 0; i < roles.text().length; i++) {
      int column = roles.text()[i];
      boolean label = i < roles.labels() || roles.isCategory(i);
      texts.add(new TextColumn(layout.type(column), label, file.pages(group, column)));
    }
    fields = texts.isEmpty() ? null : new TextColumns(texts.size());
    keepsMissing = layout.policy().keepsMissing();
    check = new RowCheck(file.name(), group, layout, counts);
  }

  /**
   * Appends rows to a block that is not full.
   *
   * @return whether there may be more
   * @throws org.daal4j.core.BadInputException when the file is damaged, or a row is not what the
   *     options allow
   */
  boolean readInto(DenseRows block) throws IOException {
    int from = block.rows();
    int rows = (int) Math.min(block.capacity() - from, group.rows() - done);
    if (fields != null) {
      rows = readTexts(rows, block.text().room());
    }
    for (int j = 0; j < numbers.size(); j++) {
      read(
          numbers.get(j),
          roles.numeric()[j],
          block.values(),
          from * block.columns() + j,
          block.columns(),
          rows);
    }
    if (weight != null) {
      read(weight, roles.weight(), block.weights(), from, 1, rows);
    }
    check.settle(block, rows, done, fields, withoutText);
    done += rows;
    return done < group.rows();
  }

  private void read(NumberColumn column, int place, double[] out, int at, int stride, int rows)
      throws IOException {
    try {
      column.read(out, at, stride, rows);
    } catch (IOException | RuntimeException e) {
      throw file.explain(group, place, e);
    }
  }

  /**
   * Reads the text of the next rows: of all of them, or as many as have so many bytes.
   *
   * @return how many
   */
  private int readTexts(int rows, int room) throws IOException {
    fields.clear();
    if (withoutText.length < rows) {
      withoutText = new int[rows];
    }
    for (int row = 0; row < rows; row++) {
      withoutText[row] = RowCheck.NONE;
      for (int i = 0; i < texts.size(); i++) {
        try {
          boolean there = texts.get(i).read(fields);
          boolean needed = i < roles.labels() || !keepsMissing && roles.isCategory(i);
          if (!there && needed && withoutText[row] == RowCheck.NONE) {
            withoutText[row] = roles.text()[i];
          }
        } catch (IOException | RuntimeException e) {
          throw file.explain(group, roles.text()[i], e);
        }
      }
      if (fields.end(row, texts.size() - 1) >= room) {
        return row + 1;
      }
    }
    return rows;
  }

  /** Gives back the memory. */
  void close() {
    numbers.forEach(Column::close);
    texts.forEach(Column::close);
    if (weight != null) {
      weight.close();
    }
  }
}
