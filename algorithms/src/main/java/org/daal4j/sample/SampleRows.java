package org.daal4j.sample;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** The pass that takes a sample of the rows of a table. */
public final class SampleRows implements Fold<RowSample, RowSample> {

  private final int columns;

  /** Reads what {@link #write} has written. */
  public SampleRows(DataInput in) throws IOException {
    columns = in.readInt();
    if (columns < 0) {
      throw new IOException("not a number of columns: " + columns);
    }
  }

  /** Of a table of so many columns. */
  public SampleRows(int columns) {
    this.columns = columns;
  }

  /** What the pass builds, for any number of columns. */
  public static PartialSize sizeOf() {
    return new SampleRows(1).size();
  }

  @Override
  public RowSample newPartial() {
    return new RowSample(columns, RowSample.limit(columns));
  }

  @Override
  public RowSample finish(RowSample merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return new PartialSize(columns, p -> 8L * (p + 16) * RowSample.limit(p), p -> 0);
  }

  @Override
  public String title() {
    return "sample of rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }
}
