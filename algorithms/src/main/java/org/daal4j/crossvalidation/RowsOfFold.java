package org.daal4j.crossvalidation;

import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/** Copies the rows of a block that are in one fold, without their text, into a block it lends. */
final class RowsOfFold {

  private final int columns;
  private DenseRows dense; // made when needed
  private SparseRows sparse; // made when needed

  /** Of rows of so many columns. */
  RowsOfFold(int columns) {
    this.columns = columns;
  }

  /** Bytes of the rows of one dense block. */
  static long bytes(int columns) {
    return (long) Double.BYTES * (columns + 1) * RowBlock.capacity(columns);
  }

  void requireColumns(RowBlock block) {
    if (block.columns() != columns) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + columns + " columns");
    }
  }

  /** Those rows of a block; lent until the next call. */
  RowBlock of(RowBlock block, int[] foldOf, int fold) {
    return block instanceof DenseRows rows
        ? denseOf(rows, foldOf, fold)
        : sparseOf((SparseRows) block, foldOf, fold);
  }

  private RowBlock denseOf(DenseRows block, int[] foldOf, int fold) {
    if (dense == null || dense.capacity() < block.rows() || dense.weighted() != block.weighted()) {
      dense = new DenseRows(columns, block.rows(), block.weighted(), 0);
    }
    dense.clear();
    for (int row = 0; row < block.rows(); row++) {
      if (foldOf[row] == fold) {
        dense.append(block, row, row + 1);
      }
    }
    return dense;
  }

  private RowBlock sparseOf(SparseRows block, int[] foldOf, int fold) {
    if (sparse == null || sparse.weighted() != block.weighted()) {
      sparse = new SparseRows(columns, block.weighted(), 0);
    }
    sparse.clear();
    for (int row = 0; row < block.rows(); row++) {
      if (foldOf[row] == fold) {
        for (int k = block.start(row); k < block.start(row + 1); k++) {
          sparse.append(block.indices()[k], block.values()[k]);
        }
        sparse.endRow(block.weight(row));
      }
    }
    return sparse;
  }
}
