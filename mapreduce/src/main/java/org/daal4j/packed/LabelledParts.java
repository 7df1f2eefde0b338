package org.daal4j.packed;

import java.io.IOException;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.group.GroupKey;

/**
 * Packs rows with one number more, the last: the {@link LabelCode} of their label, the first text
 * field, of which nothing else is left; and of rows of groups with another one behind it, the code
 * of their group, the text fields that follow ({@link GroupKey}). Blocks are cut anew, as those of
 * a table of so many columns are.
 */
public final class LabelledParts implements SplitSink {

  private final SplitSink parts;
  private final GroupKey group; // null when there are no groups
  private final double[] codes; // of the row that is packed
  private RowBlock block; // rows that wait; null before the first

  /** Around what packs. */
  public LabelledParts(SplitSink parts) {
    this(parts, 0);
  }

  /**
   * Around what packs.
   *
   * @param groupFields how many text fields behind the label tell the group, 0 for no groups
   */
  public LabelledParts(SplitSink parts, int groupFields) {
    this.parts = parts;
    this.group = groupFields == 0 ? null : new GroupKey(1, groupFields);
    this.codes = new double[group == null ? 1 : 2];
  }

  @Override
  public void add(RowBlock rows) throws IOException {
    if (block == null) {
      int columns = rows.columns() + codes.length;
      block =
          rows instanceof SparseRows
              ? new SparseRows(columns, rows.weighted(), 0)
              : new DenseRows(columns, RowBlock.capacity(columns), rows.weighted(), 0);
    }
    for (int row = 0; row < rows.rows(); row++) {
      TextColumns text = rows.text();
      codes[0] = LabelCode.of(text.bytes(), text.start(row, 0), text.end(row, 0));
      if (group != null) {
        group.take(text, row);
        codes[1] = group.code();
      }
      if (rows instanceof DenseRows dense) {
        append(dense, row, (DenseRows) block);
      } else {
        append((SparseRows) rows, row, (SparseRows) block);
      }
      if (block.isFull()) {
        flush();
      }
    }
  }

  private void append(DenseRows rows, int row, DenseRows out) {
    int columns = rows.columns();
    int at = out.rows() * out.columns();
    System.arraycopy(rows.values(), row * columns, out.values(), at, columns);
    System.arraycopy(codes, 0, out.values(), at + columns, codes.length);
    if (out.weighted()) {
      out.weights()[out.rows()] = rows.weight(row);
    }
    out.setRows(out.rows() + 1);
  }

  private void append(SparseRows rows, int row, SparseRows out) {
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      out.append(rows.indices()[k], rows.values()[k]);
    }
    for (int i = 0; i < codes.length; i++) {
      out.append(rows.columns() + i, codes[i]);
    }
    out.endRow(rows.weight(row));
  }

  private void flush() throws IOException {
    parts.add(block);
    block.clear();
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    if (block != null && block.rows() > 0) {
      flush();
    }
    return parts.finish();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
