package org.daal4j.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import org.daal4j.core.Fold;

/** The pass that finds how many columns a sparse table has: the last one that is not 0. */
public final class CountFeatures implements Fold<LastColumn, Integer> {

  /** Of any table. */
  public CountFeatures() {}

  /** Reads what {@link #write} has written. */
  public CountFeatures(DataInput in) {}

  @Override
  public LastColumn newPartial() {
    return new LastColumn();
  }

  /** The number of columns; 0 when no row stores a number. */
  @Override
  public Integer finish(LastColumn merged) {
    return merged.columns();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "count features";
  }

  @Override
  public void write(DataOutput out) {}
}
