package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.statistics.Counted;
import org.daal4j.statistics.Counts;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.UpperTriangle;

/** The pass of QR: the R factor of [1 X y] about a shift, and what the weights count. */
public final class FactorTable implements Fold<Counted<WideRows>, Counts<UpperTriangle>> {

  private final FactorRows factor;
  private final int columns;
  private final boolean ones;

  /** Reads what {@link #write} has written. */
  public FactorTable(DataInput in) throws IOException {
    columns = in.readInt();
    ones = in.readBoolean();
    factor = new FactorRows(in);
  }

  /**
   * About a shift.
   *
   * @param shift {@code double[p + q]}
   * @param ones whether a column of ones goes before the others
   */
  FactorTable(double[] shift, boolean ones) {
    double[] wide = new double[shift.length + (ones ? 1 : 0)];
    System.arraycopy(shift, 0, wide, ones ? 1 : 0, shift.length);
    this.factor = new FactorRows(wide, null);
    this.columns = shift.length;
    this.ones = ones;
  }

  @Override
  public Counted<WideRows> newPartial() {
    return new Counted<>(new WideRows(factor.newPartial(), columns, ones));
  }

  @Override
  public Counts<UpperTriangle> finish(Counted<WideRows> merged) {
    return Counts.of(merged.counts(), factor.finish(merged.summary().factor()));
  }

  @Override
  public PartialSize size() {
    return factor.size();
  }

  @Override
  public String title() {
    return "R factor";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeBoolean(ones);
    factor.write(out);
  }
}
