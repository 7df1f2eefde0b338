package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Summarises rows by how far a direction d in the coefficients moves their class ahead of the
 * others: the range of m = min_{k ≠ y} (d_y - d_k)·z, with d of the first class 0.
 *
 * <p>Classes are separated when a direction has no m below 0 and some above: along it the
 * likelihood grows without end (Albert and Anderson 1984, doi:10.1093/biomet/71.1.1). Rows of
 * weight 0, or of no class, change nothing. State: two numbers. Merge: minimum and maximum. Empty:
 * an empty range.
 */
public final class MarginRange implements Partial<MarginRange> {

  private final ModelPoint direction; // shared, not changed
  private double least = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;

  MarginRange(ModelPoint direction) {
    this.direction = direction;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != direction.columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + block.columns()
              + " columns, the last a code, in a summary of "
              + direction.columns()
              + " columns");
    }
    double[] terms = new double[direction.basis().terms()];
    for (int row = 0; row < block.rows(); row++) {
      if (block.weight(row) > 0) {
        double[] values = block.row(row);
        direction.basis().put(values, 0, terms, 0);
        int label = direction.classOf(values[values.length - 1]);
        double margin = label < 0 ? Double.NaN : margin(terms, label);
        if (!Double.isNaN(margin)) {
          least = Math.min(least, margin);
          largest = Math.max(largest, margin);
        }
      }
    }
  }

  private double margin(double[] terms, int label) {
    double own = label == 0 ? 0 : product(terms, label);
    double margin = label == 0 ? Double.POSITIVE_INFINITY : own;
    for (int k = 1; k < direction.classes(); k++) {
      if (k != label) {
        margin = Math.min(margin, own - product(terms, k));
      }
    }
    return margin;
  }

  private double product(double[] terms, int k) {
    double sum = 0;
    for (int j = 0; j < terms.length; j++) {
      sum += terms[j] * direction.coefficients()[(k - 1) * terms.length + j];
    }
    return sum;
  }

  @Override
  public void merge(MarginRange other) {
    if (other.direction.columns() != direction.columns()) {
      throw new IllegalArgumentException(
          "a summary of "
              + direction.columns()
              + " columns cannot take one of "
              + other.direction.columns()
              + " columns");
    }
    least = Math.min(least, other.least);
    largest = Math.max(largest, other.largest);
  }

  /** The least m. */
  double least() {
    return least;
  }

  /** The largest m. */
  double largest() {
    return largest;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(direction.columns());
    out.writeDouble(least);
    out.writeDouble(largest);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, direction.columns(), "columns");
    least = in.readDouble();
    largest = in.readDouble();
  }
}
