package org.daal4j.packed;

import java.io.IOException;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;

/**
 * Packs rows with one number more, the last: the {@link LabelCode} of their label, the first text
 * field, of which nothing else is left. Blocks are cut anew, as those of a table of so many columns
 * are.
 */
public final class LabelledParts implements SplitSink {

  private final SplitSink parts;
  private RowBlock block; // rows that wait; null before the first

  /** Around what packs. */
  public LabelledParts(SplitSink parts) {
    this.parts = parts;
  }

  @Override
  public void add(RowBlock rows) throws IOException {
    if (block == null) {
      int columns = rows.columns() + 1;
      block =
          rows instanceof SparseRows
              ? new SparseRows(columns, rows.weighted(), 0)
              : new DenseRows(columns, RowBlock.capacity(columns), rows.weighted(), 0);
    }
    for (int row = 0; row < rows.rows(); row++) {
      TextColumns text = rows.text();
      double code = LabelCode.of(text.bytes(), text.start(row, 0), text.end(row, 0));
      if (rows instanceof DenseRows dense) {
        append(dense, row, code, (DenseRows) block);
      } else {
        append((SparseRows) rows, row, code, (SparseRows) block);
      }
      if (block.isFull()) {
        flush();
      }
    }
  }

  private static void append(DenseRows rows, int row, double code, DenseRows out) {
    int columns = rows.columns();
    int at = out.rows() * out.columns();
    System.arraycopy(rows.values(), row * columns, out.values(), at, columns);
    out.values()[at + columns] = code;
    if (out.weighted()) {
      out.weights()[out.rows()] = rows.weight(row);
    }
    out.setRows(out.rows() + 1);
  }

  private static void append(SparseRows rows, int row, double code, SparseRows out) {
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      out.append(rows.indices()[k], rows.values()[k]);
    }
    out.append(rows.columns(), code);
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
