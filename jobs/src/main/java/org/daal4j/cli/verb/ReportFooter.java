package org.daal4j.cli.verb;

import org.daal4j.cli.page.Page;

/**
 * The last lines of every report: rows left out, cost, where the result is.
 *
 * @param run what was run
 * @param output name of the result directory
 */
public record ReportFooter(RunFacts run, String output) {

  void print(Page page) {
    if (run.skippedRows() > 0) {
      page.line("left out    %,d rows (missing values or bad records)", run.skippedRows());
    }
    page.line("passes      %d by engine %s", run.passes(), run.engine());
    page.line("result      %s (model.json, %s)", output, String.join(", ", run.files()));
    page.line("time        %.2f s", run.seconds());
  }
}
