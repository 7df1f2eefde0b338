package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.tsqr.RFactor;

/**
 * The {@link RFactor} of rows with, where wanted, a 1 before each: the column of the intercept.
 * What is said of that partial holds for this one; beside it, room for one block.
 */
public final class WideRows implements Partial<WideRows> {

  private final RFactor factor;
  private final int columns; // of the rows added
  private final boolean ones;
  private DenseRows wide; // made when needed

  /** Around a factor of no rows, of one column more than the rows when {@code ones}. */
  WideRows(RFactor factor, int columns, boolean ones) {
    this.factor = factor;
    this.columns = columns;
    this.ones = ones;
  }

  RFactor factor() {
    return factor;
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != columns) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns in a factor of " + columns + " columns");
    }
    factor.add(ones ? widened((DenseRows) rows) : rows);
  }

  private DenseRows widened(DenseRows rows) {
    if (wide == null || wide.capacity() < rows.rows() || wide.weighted() != rows.weighted()) {
      wide = new DenseRows(columns + 1, rows.rows(), rows.weighted(), 0);
    }
    for (int row = 0; row < rows.rows(); row++) {
      wide.values()[row * (columns + 1)] = 1;
      System.arraycopy(
          rows.values(), row * columns, wide.values(), row * (columns + 1) + 1, columns);
    }
    if (rows.weighted()) {
      System.arraycopy(rows.weights(), 0, wide.weights(), 0, rows.rows());
    }
    wide.setRows(rows.rows());
    return wide;
  }

  @Override
  public void merge(WideRows other) {
    factor.merge(other.factor);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    factor.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    factor.read(in);
  }
}
