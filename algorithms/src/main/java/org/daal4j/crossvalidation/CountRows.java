package org.daal4j.crossvalidation;

import java.io.DataInput;
import java.io.DataOutput;
import org.daal4j.core.Fold;

/** The pass that counts rows, while they are numbered and packed. */
public final class CountRows implements Fold<RowCount, Long> {

  CountRows() {}

  /** Reads what {@link #write} has written. */
  public CountRows(DataInput in) {}

  @Override
  public RowCount newPartial() {
    return new RowCount();
  }

  @Override
  public Long finish(RowCount merged) {
    return merged.rows();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "number rows";
  }

  @Override
  public void write(DataOutput out) {}
}
