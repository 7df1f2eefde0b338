package org.daal4j.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/** The last column in which a table stores a number; of a dense one, the last. 4 bytes. */
public final class LastColumn implements Partial<LastColumn> {

  private int columns;

  LastColumn() {}

  @Override
  public void add(RowBlock rows) {
    if (!(rows instanceof SparseRows sparse)) {
      columns = Math.max(columns, rows.rows() == 0 ? 0 : rows.columns());
      return;
    }
    for (int row = 0; row < sparse.rows(); row++) {
      int end = sparse.start(row + 1);
      if (end > sparse.start(row)) {
        columns = Math.max(columns, sparse.indices()[end - 1] + 1);
      }
    }
  }

  @Override
  public void merge(LastColumn other) {
    columns = Math.max(columns, other.columns);
  }

  int columns() {
    return columns;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }

  @Override
  public void read(DataInput in) throws IOException {
    columns = in.readInt();
  }
}
