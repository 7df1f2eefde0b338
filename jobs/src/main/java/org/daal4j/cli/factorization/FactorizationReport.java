package org.daal4j.cli.factorization;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a QR or a singular value decomposition to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record FactorizationReport(Map<String, Object> model, String output) {

  private static final int MOST_VALUES = 20;

  void print(Page page) {
    page.line(
        "%s: %,d rows, %,d columns",
        model.get("verb"),
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size());
    if (model.get("singularValues") instanceof List<?> values) {
      page.line();
      page.table(
          new Table(SavedSvd.VALUES, MOST_VALUES)
              .numbers(
                  "component", 9, "%d", IntStream.rangeClosed(1, values.size()).boxed().toList())
              .numbers("singular value", 14, "%.8g", values));
      page.line();
    }
    new ReportFooter(model, output).print(page);
  }
}
