package org.daal4j.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The last lines of every report: rows left out, cost, where the result is.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
public record ReportFooter(Map<String, Object> model, String output) {

  /** Prints the lines. */
  public void print(PrintStream out) {
    long skipped = ((Number) model.get("skippedRows")).longValue();
    if (skipped > 0) {
      out.printf(Locale.ROOT, "left out    %,d rows (missing values or bad records)%n", skipped);
    }
    out.printf(
        Locale.ROOT,
        "passes      %d by engine %s%n",
        ((Number) model.get("passes")).longValue(),
        model.get("engine"));
    String files =
        ((List<?>) model.get("files"))
            .stream().map(String::valueOf).collect(Collectors.joining(", "));
    out.printf(Locale.ROOT, "result      %s (model.json, %s)%n", output, files);
    out.printf(Locale.ROOT, "time        %.2f s%n", ((Number) model.get("seconds")).doubleValue());
  }
}
