package org.daal4j.cli.factorization;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a QR or a singular value decomposition to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record FactorizationReport(Map<String, Object> model, String output) {

  private static final int MOST_VALUES = 20;

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d rows, %,d columns%n",
        model.get("verb"),
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size());
    if (model.get("singularValues") instanceof List<?> values) {
      out.println();
      out.printf(Locale.ROOT, "%9s  %14s%n", "component", "singular value");
      int shown = Math.min(values.size(), MOST_VALUES);
      for (int i = 0; i < shown; i++) {
        out.printf(Locale.ROOT, "%9d  %14.8g%n", i + 1, ((Number) values.get(i)).doubleValue());
      }
      if (shown < values.size()) {
        out.printf(
            Locale.ROOT, "%9s  (%,d more in %s)%n", "...", values.size() - shown, SavedSvd.VALUES);
      }
      out.println();
    }
    new ReportFooter(model, output).print(out);
  }
}
