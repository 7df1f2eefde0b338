package org.daal4j.crossvalidation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * How many rows there are. State: the count, 64 bits; add and merge: addition; empty: 0. Takes rows
 * of any width and numbers of any size. 8 bytes.
 */
public final class RowCount implements Partial<RowCount> {

  private long rows;

  long rows() {
    return rows;
  }

  @Override
  public void add(RowBlock block) {
    rows += block.rows();
  }

  @Override
  public void merge(RowCount other) {
    rows += other.rows;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(rows);
  }

  @Override
  public void read(DataInput in) throws IOException {
    rows = in.readLong();
  }
}
