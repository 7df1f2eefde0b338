package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;

/** The pass that sums cross products: covariance, PCA and linear models need no other. */
public final class SumCrossProducts implements Fold<CrossProduct, CrossProducts> {

  private int columns;
  private Precision precision;

  /** For {@link #read}. */
  public SumCrossProducts() {}

  /**
   * A pass over a table.
   *
   * @param columns number of columns
   * @param precision how to carry the sums
   */
  public SumCrossProducts(int columns, Precision precision) {
    this.columns = columns;
    this.precision = precision;
  }

  @Override
  public CrossProduct newPartial() {
    return new CrossProduct(columns, precision);
  }

  @Override
  public CrossProducts finish(CrossProduct merged) {
    return new CrossProducts(merged);
  }

  @Override
  public String title() {
    return "cross products";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(precision == Precision.EXTENDED);
    out.writeInt(columns);
  }

  @Override
  public void read(DataInput in) throws IOException {
    precision = in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE;
    columns = in.readInt();
    if (columns < 0 || columns > Triangle.MOST_COLUMNS) {
      throw new IOException("not a number of columns: " + columns);
    }
  }
}
