package org.daal4j.moments;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;

/** The one pass: the moments of each column, in the order of the columns. */
public final class MeasureMoments implements Fold<Moments, List<ColumnMoments>> {

  private final int columns;

  /** Reads what {@link #write} has written. */
  public MeasureMoments(DataInput in) throws IOException {
    columns = in.readInt();
    if (columns < 0) {
      throw new IOException("not a number of columns: " + columns);
    }
  }

  /** For tables of so many columns. */
  public MeasureMoments(int columns) {
    this.columns = columns;
  }

  @Override
  public Moments newPartial() {
    return new Moments(columns);
  }

  @Override
  public Moments newPartialAfter(Moments former) {
    return new Moments(columns, former);
  }

  /** The moments; when the weights of all rows sum to 0, numbers without a meaning are NaN. */
  @Override
  public List<ColumnMoments> finish(Moments merged) {
    return merged.columns();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return new PartialSize(columns, Moments::bytes, Moments::scratchBytes);
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    return Optional.of(Map.of());
  }

  @Override
  public String title() {
    return "sum powers of columns";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }
}
