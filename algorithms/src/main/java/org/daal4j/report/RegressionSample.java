package org.daal4j.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.encoding.Encoding;
import org.daal4j.regression.LinearModel;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;

/** Sampled rows of a regression in the units of its model, with what it makes of them. */
final class RegressionSample {

  private final LinearModel model;
  private final RowSample sample;
  private final List<Sampled> rows;

  /**
   * Of rows with features, then responses.
   *
   * @param scaling what was done to the features of the rows, which the model does not know of
   */
  RegressionSample(LinearModel model, RowSample sample, Optional<Encoding> scaling) {
    this.model = model;
    this.sample = sample;
    int p = model.features().size();
    rows =
        sample.sampled().stream()
            .map(
                row ->
                    scaling
                        .map(
                            code ->
                                new Sampled(
                                    unscaled(row.values(), p, code), row.weight(), row.count()))
                        .orElse(row))
            .toList();
  }

  private static double[] unscaled(double[] row, int p, Encoding scaling) {
    double[] features = scaling.unscale(new double[][] {Arrays.copyOf(row, p)})[0];
    double[] unscaled = row.clone();
    System.arraycopy(features, 0, unscaled, 0, p);
    return unscaled;
  }

  RowSample sample() {
    return sample;
  }

  List<Sampled> rows() {
    return rows;
  }

  /** The standard deviation of a feature. */
  double deviation(int feature) {
    double[] values = rows.stream().mapToDouble(row -> row.values()[feature]).toArray();
    double[] weights = rows.stream().mapToDouble(row -> row.weight() * row.count()).toArray();
    return Spread.of(values, weights).deviation();
  }

  double[] fitted(int response) {
    double[] beta = model.beta()[response];
    return rows.stream().mapToDouble(row -> fitted(row.values(), beta)).toArray();
  }

  private static double fitted(double[] row, double[] beta) {
    double sum = beta[0];
    for (int j = 1; j < beta.length; j++) {
      sum += beta[j] * row[j - 1];
    }
    return sum;
  }

  /** Actual less fitted, times the root of the weight. */
  double[] residuals(int response) {
    double[] fitted = fitted(response);
    int column = model.features().size() + response;
    double[] residuals = new double[fitted.length];
    for (int i = 0; i < residuals.length; i++) {
      Sampled row = rows.get(i);
      residuals[i] = (row.values()[column] - fitted[i]) * Math.sqrt(row.weight());
    }
    return residuals;
  }

  boolean isWeighted() {
    return rows.stream().anyMatch(row -> row.weight() != 1);
  }
}
