package org.daal4j.cli.moments;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a moments result to a reader: the best known numbers of the first columns.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record MomentsReport(Map<String, Object> model, String output) {

  private static final int MOST_COLUMNS = 30;
  private static final List<String> SHOWN =
      List.of("mean", "standardDeviation", "minimum", "maximum", "skewness", "kurtosis");

  void print(PrintStream out) {
    List<?> columns = (List<?>) model.get("columns");
    out.printf(
        Locale.ROOT,
        "moments: %,d rows, %,d columns%n",
        ((Number) model.get("rows")).longValue(),
        columns.size());
    if (model.get("moments") instanceof Map<?, ?> moments) {
      out.println();
      printColumns(out, columns, moments);
      out.println();
    }
    new ReportFooter(model, output).print(out);
  }

  private static void printColumns(PrintStream out, List<?> columns, Map<?, ?> moments) {
    out.printf(Locale.ROOT, "%16s", "column");
    SHOWN.forEach(name -> out.printf(Locale.ROOT, "  %17s", name));
    out.println();
    int shown = Math.min(columns.size(), MOST_COLUMNS);
    for (int j = 0; j < shown; j++) {
      out.printf(Locale.ROOT, "%16.16s", columns.get(j));
      for (String name : SHOWN) {
        out.printf(Locale.ROOT, "  %17.8g", decimal(((List<?>) moments.get(name)).get(j)));
      }
      out.println();
    }
    if (shown < columns.size()) {
      out.printf(Locale.ROOT, "%16s  (%,d more in moments.csv)%n", "...", columns.size() - shown);
    }
  }

  /** JSON has no NaN: it is written as a string. */
  private static double decimal(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(String.valueOf(value));
  }
}
