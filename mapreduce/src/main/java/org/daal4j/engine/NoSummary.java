package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/** The partial of a pass that only maps: knows nothing. The engine counts the rows itself. */
public final class NoSummary implements Partial<NoSummary> {

  NoSummary() {}

  @Override
  public void add(RowBlock rows) {}

  @Override
  public void merge(NoSummary other) {}

  @Override
  public void write(DataOutput out) {}

  @Override
  public void read(DataInput in) {}

  /** Builds it; public because tasks build it by name. */
  public static final class OfRows implements Fold<NoSummary, NoSummary> {

    /** Knows nothing. */
    public OfRows() {}

    /** Reads what {@link #write} has written. */
    public OfRows(DataInput in) {}

    @Override
    public NoSummary newPartial() {
      return new NoSummary();
    }

    @Override
    public NoSummary finish(NoSummary merged) {
      return merged;
    }

    @Override
    public boolean takesSparseRows() {
      return true;
    }

    @Override
    public String title() {
      return "map";
    }

    @Override
    public void write(DataOutput out) {}
  }
}
