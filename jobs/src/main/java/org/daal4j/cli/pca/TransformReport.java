package org.daal4j.cli.pca;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells what transform has done.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record TransformReport(Map<String, Object> model, String output) {

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "transform: %,d rows to %,d components by the model in %s%n",
        ((Number) model.get("rows")).longValue(),
        ((Number) model.get("nComponents")).longValue(),
        model.get("model"));
    new ReportFooter(model, output).print(out);
  }
}
