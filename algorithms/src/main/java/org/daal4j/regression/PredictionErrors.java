package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * How far predictions are from the responses: for each of q responses Σe², Σ|e|, and Σ(y - shift),
 * Σ(y - shift)², from which the spread of the responses about their mean follows.
 *
 * <p>State: the number of rows and {@code double[q, 4]}: 32·q + 8 bytes. Adding and merging add.
 * With the shift amid the responses, the spread loses no digits to a common offset. Errors beyond
 * 1e154 make infinite sums, which the metrics then show.
 */
public final class PredictionErrors implements Partial<PredictionErrors> {

  private static final int SUMS = 4;

  private final LinearPredictor predictor;
  private final double[] shift; // double[q]
  private final double[] sums; // double[q * 4]: e², |e|, y - shift, (y - shift)²
  private long rows;

  PredictionErrors(LinearPredictor predictor, double[] shift) {
    this.predictor = predictor;
    this.shift = shift;
    this.sums = new double[SUMS * shift.length];
  }

  @Override
  public void add(RowBlock block) {
    int p = predictor.features();
    int q = shift.length;
    if (block.columns() != p + q) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns, errors of " + (p + q) + " columns");
    }
    DenseRows dense = (DenseRows) block;
    for (int row = 0; row < dense.rows(); row++) {
      for (int t = 0; t < q; t++) {
        double actual = dense.value(row, p + t);
        double error = actual - predictor.predict(dense, row, t);
        double moved = actual - shift[t];
        sums[SUMS * t] += error * error;
        sums[SUMS * t + 1] += Math.abs(error);
        sums[SUMS * t + 2] += moved;
        sums[SUMS * t + 3] += moved * moved;
      }
    }
    rows += dense.rows();
  }

  @Override
  public void merge(PredictionErrors other) {
    if (other.sums.length != sums.length) {
      throw new IllegalArgumentException(
          "errors of "
              + shift.length
              + " responses cannot take those of "
              + other.shift.length
              + " responses");
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    rows += other.rows;
  }

  /** What the sums mean, one for each response. */
  List<PredictionMetrics> metrics() {
    List<PredictionMetrics> metrics = new ArrayList<>();
    for (int t = 0; t < shift.length; t++) {
      double squared = sums[SUMS * t];
      double moved = sums[SUMS * t + 2];
      double spread = Math.max(0, sums[SUMS * t + 3] - moved * moved / rows);
      metrics.add(
          new PredictionMetrics(
              rows,
              squared / rows,
              Math.sqrt(squared / rows),
              sums[SUMS * t + 1] / rows,
              1 - squared / spread));
    }
    return metrics;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(shift.length);
    out.writeLong(rows);
    for (double sum : sums) {
      out.writeDouble(sum);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    int responses = in.readInt();
    if (responses != shift.length) {
      throw new IOException("errors of " + responses + " responses, expected " + shift.length);
    }
    rows = in.readLong();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = in.readDouble();
    }
  }
}
