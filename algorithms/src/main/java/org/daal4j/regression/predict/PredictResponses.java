package org.daal4j.regression.predict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;

/** Writes for each row its text fields, then the prediction for each response. */
public final class PredictResponses implements RowMap {

  private static final int MOST_NAME_BYTES = 1 << 28;

  private final LinearPredictor predictor;
  private final List<String> responses;

  /** Reads what {@link #write} has written. */
  public PredictResponses(DataInput in) throws IOException {
    predictor = LinearPredictor.readFrom(in);
    byte[] names = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(names);
    responses = ColumnNames.decode(names);
  }

  /**
   * With coefficients.
   *
   * @param responses what the columns of predictions are called, q
   * @param beta {@code double[q][1 + p]}, the intercept first
   */
  public PredictResponses(List<String> responses, double[][] beta) {
    this.predictor = new LinearPredictor(beta);
    this.responses = List.copyOf(responses);
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
  public List<RowColumn> columns() {
    return responses.stream().map(RowColumn::number).toList();
  }

  @Override
  public String title() {
    return "predictions";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    predictor.write(out);
    byte[] names = ColumnNames.encode(responses);
    out.writeInt(names.length);
    out.write(names);
  }
}
