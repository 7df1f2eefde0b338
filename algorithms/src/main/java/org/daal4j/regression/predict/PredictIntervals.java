package org.daal4j.regression.predict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Writes for each row its text fields, then for each response the prediction and the bounds between
 * which a new response of weight 1 lies: half of the interval is width·√(1 + |F(x - m)|²), with F
 * and m of {@link PredictionFactor}. A row costs 2p² flops.
 */
public final class PredictIntervals implements RowMap {

  /** Rows of one matrix product. */
  private static final int TILE = 64;

  private static final int MOST_NAME_BYTES = 1 << 28;

  private final LinearPredictor predictor;
  private final List<String> responses;
  private final double[] widths; // double[q]
  private final double[] means; // double[1 + p]
  private final double[] factor; // double[(1 + p) * (1 + p)], row after row

  /** Reads what {@link #write} has written. */
  public PredictIntervals(DataInput in) throws IOException {
    predictor = LinearPredictor.readFrom(in);
    byte[] names = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(names);
    responses = ColumnNames.decode(names);
    int terms = 1 + predictor.features();
    if (terms > 1 + PredictionFactor.MOST_FEATURES) {
      throw new IOException("not a number of features: " + predictor.features());
    }
    widths = NumberArrays.read(in, predictor.responses());
    means = NumberArrays.read(in, terms);
    factor = NumberArrays.read(in, terms * terms);
  }

  /**
   * With coefficients.
   *
   * @param responses what the columns of predictions are called, q
   * @param beta {@code double[q][1 + p]}, the intercept first
   * @param widths a quantile times the standard deviation of the residuals, {@code double[q]}
   */
  public PredictIntervals(
      List<String> responses, double[][] beta, double[] widths, PredictionFactor factor) {
    this.predictor = new LinearPredictor(beta);
    this.responses = List.copyOf(responses);
    this.widths = widths.clone();
    this.means = factor.means().clone();
    this.factor = new double[means.length * means.length];
    for (int k = 0; k < means.length; k++) {
      System.arraycopy(factor.rows()[k], 0, this.factor, k * means.length, means.length);
    }
  }

  @Override
  public Function open(int split) {
    double[] centred = new double[TILE * means.length];
    double[] along = new double[TILE * means.length];
    return (rows, lines) -> predict(rows, lines, centred, along);
  }

  private void predict(RowBlock block, RowWriter lines, double[] centred, double[] along)
      throws IOException {
    DenseRows rows = (DenseRows) block;
    predictor.requireColumns(rows);
    int terms = means.length;
    for (int from = 0; from < rows.rows(); from += TILE) {
      int tile = Math.min(TILE, rows.rows() - from);
      for (int i = 0; i < tile; i++) {
        centre(rows.values(), (from + i) * rows.columns(), centred, i * terms);
      }
      LinearAlgebra.blas()
          .dgemm("T", "N", terms, tile, terms, 1, factor, terms, centred, terms, 0, along, terms);
      for (int i = 0; i < tile; i++) {
        write(rows, from + i, length(along, i * terms), lines);
      }
    }
  }

  private void centre(double[] values, int start, double[] centred, int at) {
    centred[at] = 1;
    for (int j = 1; j < means.length; j++) {
      centred[at + j] = values[start + j - 1] - means[j];
    }
  }

  /** √(1 + the sum of squares), which does not overflow before it must. */
  private double length(double[] along, int at) {
    double length = 1;
    for (int k = 0; k < means.length; k++) {
      length = Math.hypot(length, along[at + k]);
    }
    return length;
  }

  private void write(DenseRows rows, int row, double length, RowWriter lines) throws IOException {
    lines.texts(rows.text(), row, 0);
    for (int t = 0; t < predictor.responses(); t++) {
      double value = predictor.predict(rows, row, t);
      lines.number(value);
      lines.number(value - widths[t] * length);
      lines.number(value + widths[t] * length);
    }
    lines.endRow();
  }

  @Override
  public List<RowColumn> columns() {
    List<RowColumn> columns = new ArrayList<>();
    for (String response : responses) {
      columns.add(RowColumn.number(response));
      columns.add(RowColumn.number(response + "_lower"));
      columns.add(RowColumn.number(response + "_upper"));
    }
    return columns;
  }

  @Override
  public String title() {
    return "predictions with intervals";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    predictor.write(out);
    byte[] names = ColumnNames.encode(responses);
    out.writeInt(names.length);
    out.write(names);
    for (double[] numbers : new double[][] {widths, means, factor}) {
      NumberArrays.write(out, numbers);
    }
  }
}
