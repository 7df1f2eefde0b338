package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;

/** The pass that finds out whether a direction separates the classes. */
public final class MeasureMargins implements Fold<MarginRange, Boolean> {

  /** Rows that a direction moves by less than this part of the most are not moved. */
  private static final double NOT_MOVED = 1e-3;

  private final ModelPoint direction;

  /** Reads what {@link #write} has written. */
  public MeasureMargins(DataInput in) throws IOException {
    direction = new ModelPoint(in);
  }

  MeasureMargins(ModelPoint direction) {
    this.direction = direction;
  }

  @Override
  public MarginRange newPartial() {
    return new MarginRange(direction);
  }

  /** Whether no row is moved away from its class, to the accuracy of a step. */
  @Override
  public Boolean finish(MarginRange merged) {
    return merged.largest() > 0 && merged.least() >= -NOT_MOVED * merged.largest();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "separation of the classes";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    direction.write(out);
  }
}
