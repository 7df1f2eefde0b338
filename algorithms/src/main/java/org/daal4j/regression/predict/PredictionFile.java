package org.daal4j.regression.predict;

import java.io.IOException;
import java.util.List;
import org.daal4j.model.ModelWriter;

/** How it is saved how well responses were predicted. */
public final class PredictionFile {

  private PredictionFile() {}

  public static void write(
      List<String> responses, List<PredictionMetrics> metrics, ModelWriter result)
      throws IOException {
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
