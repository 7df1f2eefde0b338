package org.daal4j.input;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * The rows of another reader in dense blocks: cut as the same table would be, were it dense, so
 * that sums have the same bits. Dense blocks are passed on as they are. Holds one dense block of
 * {@link RowBlock#capacity} rows.
 */
public final class DenseBlocks extends BlocksOfReader {

  private DenseRows dense;
  private SparseRows sparse;
  private int next; // row of the sparse block

  /** Around a reader, which is closed with this one. */
  public DenseBlocks(BlockReader reader) {
    super(reader);
  }

  @Override
  public RowBlock next() throws IOException {
    if (dense != null) {
      dense.clear();
    }
    while (dense == null || !dense.isFull()) {
      if (sparse == null || next == sparse.rows()) {
        RowBlock more = reader.next();
        if (!(more instanceof SparseRows rows)) {
          sparse = null;
          return dense == null || dense.rows() == 0 ? more : dense;
        }
        sparse = rows;
        next = 0;
      }
      fill();
    }
    return dense;
  }

  private void fill() {
    if (dense == null) {
      int columns = sparse.columns();
      int fields = sparse.text() == null ? 0 : sparse.text().columns();
      dense = new DenseRows(columns, RowBlock.capacity(columns), sparse.weighted(), fields);
    }
    if (dense.rows() == 0 && sparse.firstRow() != RowBlock.UNCOUNTED) {
      dense.setFirstRow(sparse.firstRow() + next);
    }
    int some = Math.min(dense.capacity() - dense.rows(), sparse.rows() - next);
    sparse.appendTo(dense, next, next + some);
    next += some;
  }
}
