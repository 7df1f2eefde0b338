package org.daal4j.cli.model;

import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;

/**
 * Tells what a verb that applies a model has done.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record ApplyReport(Map<String, Object> model, String output) {

  void print(Page page) {
    page.line(
        "%s: %,d rows by the model in %s",
        model.get("verb"), ((Number) model.get("rows")).longValue(), model.get("model"));
    if (model.get("accuracy") instanceof Number accuracy) {
      page.line("accuracy    %.2f %%", 100 * accuracy.doubleValue());
    }
    new ReportFooter(model, output).print(page);
  }
}
