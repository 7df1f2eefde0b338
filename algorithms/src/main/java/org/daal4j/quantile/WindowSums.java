package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * What is in some windows: for each the weight in front of it, and a sketch of the values in it.
 * Values that are NaN, and rows of weight 0, are passed over.
 */
final class WindowSums implements Partial<WindowSums> {

  private final List<Window> windows;
  private final double[] before;
  private final RankSketch[] inside;

  WindowSums(List<Window> windows, int limit) {
    this.windows = windows;
    before = new double[windows.size()];
    inside = new RankSketch[windows.size()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = new RankSketch(limit);
    }
  }

  @Override
  public void add(RowBlock block) {
    DenseRows rows = (DenseRows) block;
    for (int i = 0; i < inside.length; i++) {
      Window window = windows.get(i);
      if (window.column() >= rows.columns()) {
        throw new IllegalArgumentException(
            "rows of " + rows.columns() + " columns for a window of column " + window.column());
      }
      for (int row = 0; row < rows.rows(); row++) {
        double value = rows.value(row, window.column());
        double weight = rows.weight(row);
        if (weight > 0 && value < window.below()) {
          if (value > window.above()) {
            inside[i].add(value, weight);
          } else {
            before[i] += weight;
          }
        }
      }
    }
  }

  @Override
  public void merge(WindowSums other) {
    if (other.inside.length != inside.length) {
      throw new IllegalArgumentException(
          other.inside.length + " windows cannot be added to " + inside.length);
    }
    for (int i = 0; i < inside.length; i++) {
      before[i] += other.before[i];
      inside[i].merge(other.inside[i]);
    }
  }

  /** The weight in front of a window. */
  double before(int window) {
    return before[window];
  }

  /** What is in a window. */
  RankSummary inside(int window) {
    return inside[window].summary();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(inside.length);
    NumberArrays.write(out, before);
    for (RankSketch sketch : inside) {
      sketch.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, inside.length, "windows");
    NumberArrays.read(in, before);
    for (RankSketch sketch : inside) {
      sketch.read(in);
    }
  }
}
