package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * What rows of a table consist of, once the fields of their group are taken out.
 *
 * @param columns number of numeric columns
 * @param sparse whether they come as {@link SparseRows}
 * @param weighted whether they carry weights
 * @param texts how many text fields they have
 */
record RowForm(int columns, boolean sparse, boolean weighted, int texts) {

  private static final int MOST_TEXTS = 1 << 20;

  static RowForm of(RowBlock rows, int groupFields) {
    int texts = rows.text() == null ? 0 : Math.max(0, rows.text().columns() - groupFields);
    return new RowForm(rows.columns(), rows instanceof SparseRows, rows.weighted(), texts);
  }

  /** An empty block of such rows, as large as engines make them. */
  RowBlock newBlock() {
    return newBlock(RowBlock.capacity(columns));
  }

  /** An empty block of such rows; a sparse one takes any number of them. */
  RowBlock newBlock(int rows) {
    return sparse
        ? new SparseRows(columns, weighted, texts)
        : new DenseRows(columns, rows, weighted, texts);
  }

  /** Whether such rows make a full block, as engines cut them. */
  boolean isFull(int rows, int numbers) {
    return sparse
        ? rows >= SparseRows.MOST_ROWS || numbers >= SparseRows.MANY_NUMBERS
        : rows >= RowBlock.capacity(columns);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeBoolean(sparse);
    out.writeBoolean(weighted);
    out.writeInt(texts);
  }

  static RowForm read(DataInput in) throws IOException {
    return new RowForm(
        NumberArrays.count(in, Integer.MAX_VALUE, "columns"),
        in.readBoolean(),
        in.readBoolean(),
        NumberArrays.count(in, MOST_TEXTS, "text fields"));
  }
}
