package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;

/** Looks on while the rows are packed: are there as many distinct rows as clusters? */
public final class CountDistinctRows implements Fold<DistinctRows, Integer> {

  private final int limit;
  private final int columns;

  /** Reads what {@link #write} has written. */
  public CountDistinctRows(DataInput in) throws IOException {
    limit = in.readInt();
    columns = in.readInt();
  }

  CountDistinctRows(int limit, int columns) {
    this.limit = limit;
    this.columns = columns;
  }

  @Override
  public DistinctRows newPartial() {
    return new DistinctRows(limit, columns);
  }

  /** The number of distinct rows of positive weight, or the limit when there are more. */
  @Override
  public Integer finish(DistinctRows merged) {
    return merged.found();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "read and pack rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(limit);
    out.writeInt(columns);
  }
}
