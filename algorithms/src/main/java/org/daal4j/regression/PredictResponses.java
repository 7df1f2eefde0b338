package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;

/** Writes for each row its text fields, then the prediction for each response. */
public final class PredictResponses implements RowMap {

  private LinearPredictor predictor;

  /** For {@link #read}. */
  public PredictResponses() {}

  /** With coefficients {@code double[q][1 + p]}, the intercept first. */
  public PredictResponses(double[][] beta) {
    this.predictor = new LinearPredictor(beta);
  }

  @Override
  public Function open(int split) {
    return this::predict;
  }

  private void predict(RowBlock block, RowWriter lines) throws IOException {
    DenseRows rows = (DenseRows) block;
    predictor.requireColumns(rows);
    TextColumns text = rows.text();
    for (int row = 0; row < rows.rows(); row++) {
      lines.texts(text, row, 0);
      for (int t = 0; t < predictor.responses(); t++) {
        lines.number(predictor.predict(rows, row, t));
      }
      lines.endRow();
    }
  }

  @Override
  public String title() {
    return "predictions";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    predictor.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    predictor = LinearPredictor.readFrom(in);
  }
}
