package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.predict.Predictor;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.input.FileTable;
import org.daal4j.regression.MeasurePredictions;
import org.daal4j.regression.PredictResponses;
import org.daal4j.regression.PredictionMetrics;
import org.daal4j.result.ModelFile;
import org.daal4j.result.ResultWriter;

/**
 * A linear or ridge regression as its result directory holds it.
 *
 * @param columns its feature columns, p
 * @param responses names of its responses, q
 * @param beta intercept, then a coefficient for each feature, {@code double[q][1 + p]}
 */
public record RegressionPredictor(ModelColumns columns, List<String> responses, double[][] beta)
    implements Predictor {

  /**
   * Reads a result directory of verb {@code linear-regression} or {@code ridge-regression}.
   *
   * @throws org.daal4j.core.BadInputException when it contradicts itself
   */
  public static RegressionPredictor open(Configuration conf, ModelFile model) throws IOException {
    List<String> responses = model.strings("responses");
    // coefficients are in the units of the data
    ModelColumns columns = ModelColumns.read(model, responses.size()).unscaled();
    double[][] beta = model.numbers("beta");
    if (responses.isEmpty() || beta.length != responses.size()) {
      throw model.broken(
          "is of " + responses.size() + " responses, but beta holds " + beta.length + " rows");
    }
    for (double[] row : beta) {
      if (row.length != columns.features().size() + 1) {
        throw model.broken(
            "is of "
                + columns.features().size()
                + " features, but a row of beta holds "
                + row.length
                + " numbers");
      }
    }
    return new RegressionPredictor(columns, responses, beta);
  }

  @Override
  public String kind() {
    return "regression";
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new PredictResponses(responses, beta);
  }

  @Override
  public void measure(Engine engine, FileTable rows, ResultWriter result) throws IOException {
    List<PredictionMetrics> metrics = MeasurePredictions.of(engine, rows, beta);
    result.table(
        "metrics.csv",
        List.of(
            "response",
            "rows",
            "meanSquaredError",
            "rootMeanSquaredError",
            "meanAbsoluteError",
            "rSquared"),
        lines -> {
          for (int t = 0; t < responses.size(); t++) {
            PredictionMetrics of = metrics.get(t);
            lines.text(responses.get(t));
            lines.integer(of.rows());
            lines.number(of.squareLeavesTheRange() ? Double.NaN : of.meanSquaredError());
            lines.number(of.rootMeanSquaredError());
            lines.number(of.meanAbsoluteError());
            lines.number(of.rSquared());
            lines.endRow();
          }
        });
    for (int t = 0; t < responses.size(); t++) {
      if (metrics.get(t).squareLeavesTheRange()) {
        result.warn(
            responses.get(t)
                + ": the mean squared error is beyond the range of a double and NaN; its root,"
                + " rootMeanSquaredError, is not.");
      }
    }
    result.put("rSquared", metrics.stream().map(PredictionMetrics::rSquared).toList());
    result.put(
        "rootMeanSquaredError",
        metrics.stream().map(PredictionMetrics::rootMeanSquaredError).toList());
  }
}
