package org.daal4j.regression.predict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.linalg.Fused;

/**
 * Coefficients at work. Products are summed with a compensation (Ogita, Rump and Oishi 2005,
 * doi:10.1137/030601818), so that a prediction is as exact as its coefficients even where large
 * terms cancel.
 *
 * @param beta intercept, then a coefficient for each feature, {@code double[q][1 + p]}
 */
public record LinearPredictor(double[][] beta) {

  private static final int MOST_NUMBERS = 1 << 28;

  /** Number of responses, q. */
  int responses() {
    return beta.length;
  }

  /** Number of features, p. */
  int features() {
    return beta[0].length - 1;
  }

  /** Checks that rows begin with the features. */
  void requireColumns(DenseRows rows) {
    if (rows.columns() < features()) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns, a model of " + features() + " features");
    }
  }

  /** The prediction of one response for a row, which begins with the features. */
  double predict(DenseRows rows, int row, int response) {
    double[] coefficients = beta[response];
    double[] values = rows.values();
    int start = row * rows.columns();
    double sum = coefficients[0];
    double rest = 0;
    for (int j = 1; j < coefficients.length; j++) {
      double value = values[start + j - 1];
      double product = coefficients[j] * value;
      double next = sum + product;
      double part = next - sum;
      rest +=
          Fused.multiplyAdd(coefficients[j], value, -product)
              + (sum - (next - part))
              + (product - part);
      sum = next;
    }
    return Double.isFinite(sum) ? sum + rest : sum;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(beta.length);
    out.writeInt(beta[0].length);
    for (double[] coefficients : beta) {
      for (double coefficient : coefficients) {
        out.writeDouble(coefficient);
      }
    }
  }

  static LinearPredictor readFrom(DataInput in) throws IOException {
    int responses = in.readInt();
    int terms = in.readInt();
    if (responses < 1 || terms < 2 || (long) responses * terms > MOST_NUMBERS) {
      throw new IOException("not coefficients: " + responses + " by " + terms);
    }
    double[][] beta = new double[responses][terms];
    for (double[] coefficients : beta) {
      for (int j = 0; j < terms; j++) {
        coefficients[j] = in.readDouble();
      }
    }
    return new LinearPredictor(beta);
  }
}
