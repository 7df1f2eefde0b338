package org.daal4j.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daal4j.cli.page.Page;

/**
 * The last lines of every report: rows left out, cost, where the result is.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
public record ReportFooter(Map<String, Object> model, String output) {

  /** Prints the lines. */
  public void print(Page page) {
    long skipped = ((Number) model.get("skippedRows")).longValue();
    if (skipped > 0) {
      page.line("left out    %,d rows (missing values or bad records)", skipped);
    }
    page.line(
        "passes      %d by engine %s",
        ((Number) model.get("passes")).longValue(), model.get("engine"));
    String files =
        ((List<?>) model.get("files"))
            .stream().map(String::valueOf).collect(Collectors.joining(", "));
    page.line("result      %s (model.json, %s)", output, files);
    page.line("time        %.2f s", ((Number) model.get("seconds")).doubleValue());
  }
}
