package org.daal4j.regression.predict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.Moments;

/**
 * How far predictions are from the responses: the {@link Moments} of the errors and of the
 * responses themselves, q columns each, from which mean squares and the part explained follow.
 *
 * <p>Adding and merging, accuracy, and what is said there of empty, huge and tiny numbers hold
 * here: no common offset and no unit costs a digit. 248·q + 36 bytes. Rows count alike, whatever
 * their weights.
 */
public final class PredictionErrors implements Partial<PredictionErrors> {

  private final LinearPredictor predictor;
  private final int responses;
  private final Moments moments; // of e, then of y
  private DenseRows errors; // scratch, made when needed

  PredictionErrors(LinearPredictor predictor) {
    this.predictor = predictor;
    this.responses = predictor.responses();
    this.moments = new Moments(2 * responses);
  }

  @Override
  public void add(RowBlock block) {
    int p = predictor.features();
    int q = responses;
    if (block.columns() != p + q) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns, errors of " + (p + q) + " columns");
    }
    DenseRows rows = (DenseRows) block;
    if (errors == null || errors.capacity() < rows.rows()) {
      errors = new DenseRows(2 * q, rows.rows(), false, 0);
    }
    double[] values = errors.values();
    for (int row = 0; row < rows.rows(); row++) {
      for (int t = 0; t < q; t++) {
        double actual = rows.value(row, p + t);
        values[2 * q * row + t] = actual - predictor.predict(rows, row, t);
        values[2 * q * row + q + t] = actual;
      }
    }
    errors.setRows(rows.rows());
    moments.add(errors);
  }

  @Override
  public void merge(PredictionErrors other) {
    if (other.responses != responses) {
      throw new IllegalArgumentException(
          "errors of "
              + responses
              + " responses cannot take those of "
              + other.responses
              + " responses");
    }
    moments.merge(other.moments);
  }

  /** What the sums mean, one for each response. */
  List<PredictionMetrics> metrics() {
    List<ColumnMoments> columns = moments.columns();
    List<PredictionMetrics> metrics = new ArrayList<>();
    for (int t = 0; t < responses; t++) {
      metrics.add(PredictionMetrics.of(moments.rows(), columns.get(t), columns.get(responses + t)));
    }
    return metrics;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(responses);
    moments.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    int written = in.readInt();
    if (written != responses) {
      throw new IOException("errors of " + written + " responses, expected " + responses);
    }
    moments.read(in);
  }
}
