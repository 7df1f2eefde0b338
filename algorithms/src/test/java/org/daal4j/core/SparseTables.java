package org.daal4j.core;

import java.util.Random;

/** Sparse tables for tests, and dense ones of the same numbers. */
public final class SparseTables {

  private SparseTables() {}

  /**
   * A table in which a number is stored with some probability; some of those that are stored are 0.
   *
   * @param weighted whether rows weigh 0, 0.5, 1, ...
   */
  public static SparseRows random(
      Random random, int rows, int columns, double density, boolean weighted) {
    SparseRows table = new SparseRows(columns, weighted, 0);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (random.nextDouble() < density) {
          double number = random.nextInt(20) == 0 ? 0 : random.nextGaussian() * (1 + column);
          table.append(column, number);
        }
      }
      table.endRow(weighted ? random.nextInt(5) * 0.5 : 1);
    }
    table.setFirstRow(0);
    return table;
  }

  /** All rows in one dense block. */
  public static DenseRows dense(SparseRows sparse) {
    int fields = sparse.text() == null ? 0 : sparse.text().columns();
    DenseRows dense = new DenseRows(sparse.columns(), sparse.rows(), sparse.weighted(), fields);
    sparse.appendTo(dense, 0, sparse.rows());
    dense.setFirstRow(sparse.firstRow());
    return dense;
  }

  /** Rows without their zeros. */
  public static SparseRows sparse(DenseRows dense) {
    int fields = dense.text() == null ? 0 : dense.text().columns();
    SparseRows sparse = new SparseRows(dense.columns(), dense.weighted(), fields);
    for (int row = 0; row < dense.rows(); row++) {
      for (int column = 0; column < dense.columns(); column++) {
        if (dense.value(row, column) != 0) {
          sparse.append(column, dense.value(row, column));
        }
      }
      sparse.endRow(dense.weight(row));
    }
    if (fields > 0) {
      sparse.text().appendRows(dense.text(), 0, dense.rows());
    }
    sparse.setFirstRow(dense.firstRow());
    return sparse;
  }
}
