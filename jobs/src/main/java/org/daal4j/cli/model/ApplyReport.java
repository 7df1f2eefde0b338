package org.daal4j.cli.model;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells what a verb that applies a model has done.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record ApplyReport(Map<String, Object> model, String output) {

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d rows by the model in %s%n",
        model.get("verb"),
        ((Number) model.get("rows")).longValue(),
        model.get("model"));
    if (model.get("accuracy") instanceof Number accuracy) {
      out.printf(Locale.ROOT, "accuracy    %.2f %%%n", 100 * accuracy.doubleValue());
    }
    new ReportFooter(model, output).print(out);
  }
}
