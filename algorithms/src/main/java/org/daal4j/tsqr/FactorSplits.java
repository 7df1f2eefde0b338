package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** The pass that finds the R factor of every split. */
public final class FactorSplits implements Fold<SplitFactors, SplitFactors> {

  private final int columns;

  /** Reads what {@link #write} has written. */
  public FactorSplits(DataInput in) throws IOException {
    columns = in.readInt();
  }

  /** Of tables of so many columns. */
  FactorSplits(int columns) {
    this.columns = columns;
  }

  @Override
  public SplitFactors newPartial() {
    return newPartial(-1);
  }

  @Override
  public SplitFactors newPartial(int split) {
    return new SplitFactors(columns, split);
  }

  @Override
  public SplitFactors finish(SplitFactors merged) {
    return merged;
  }

  /** Of one split. */
  @Override
  public PartialSize size() {
    return new PartialSize(columns, RFactor::bytes, RFactor::scratchBytes);
  }

  @Override
  public String title() {
    return "R factors";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }
}
