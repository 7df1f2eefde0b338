package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/** How many rows were sent to each box, its own and those near it. */
final class BoxCounts implements Partial<BoxCounts> {

  private final long[] rows;

  /** No rows. */
  BoxCounts(int boxes) {
    rows = new long[boxes];
  }

  void count(int box) {
    rows[box]++;
  }

  /** Rows that a box holds, {@code long[boxes]}. */
  long[] rows() {
    return rows.clone();
  }

  /** Rows are counted where they are sent. */
  @Override
  public void add(RowBlock block) {
    throw new UnsupportedOperationException("rows are counted where they are sent");
  }

  @Override
  public void merge(BoxCounts other) {
    if (other.rows.length != rows.length) {
      throw new IllegalArgumentException(
          "rows of " + other.rows.length + " boxes, these are of " + rows.length);
    }
    for (int box = 0; box < rows.length; box++) {
      rows[box] += other.rows[box];
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(rows.length);
    NumberArrays.write(out, rows);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, rows.length, "boxes");
    NumberArrays.read(in, rows);
  }
}
