package org.daal4j.cli.predict;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells what predict has done.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record PredictReport(Map<String, Object> model, String output) {

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "predict: %,d rows by the model in %s%n",
        ((Number) model.get("rows")).longValue(),
        model.get("model"));
    new ReportFooter(model, output).print(out);
  }
}
