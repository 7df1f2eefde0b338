package org.daal4j.cli.regression;

import java.util.List;
import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a regression to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record RegressionReport(Map<String, Object> model, String output) {

  private static final int MOST_LINES = 30;

  void print(Page page) {
    List<?> responses = (List<?>) model.get("responses");
    int features = ((List<?>) model.get("columns")).size() - responses.size();
    page.line(
        "%s: %,d rows, %,d %s, %,d %s",
        model.get("verb"),
        ((Number) model.get("rows")).longValue(),
        features,
        features == 1 ? "feature" : "features",
        responses.size(),
        responses.size() == 1 ? "response" : "responses");
    page.line();
    if (model.get("coefficients") instanceof List<?> lines) {
      page.table(coefficients(lines));
      page.line();
    }
    page.table(fits((List<?>) model.get("fit"), model.containsKey("coefficients")));
    page.line();
    new ReportFooter(model, output).print(page);
  }

  private static Table coefficients(List<?> lines) {
    return new Table("coefficients.csv", MOST_LINES)
        .names("response", 14, field(lines, "response"))
        .names("term", 14, field(lines, "term"))
        .numbers("estimate", 14, "%.7g", field(lines, "estimate"))
        .numbers("standard error", 14, "%.7g", field(lines, "standardError"))
        .numbers("t", 9, "%.4g", field(lines, "tStatistic"))
        .numbers("p", 10, "%.4g", field(lines, "pValue"));
  }

  private static Table fits(List<?> lines, boolean withF) {
    Table table =
        new Table("fit.csv", MOST_LINES)
            .names("response", 14, field(lines, "response"))
            .numbers("R squared", 14, "%.10f", field(lines, "rSquared"))
            .numbers("residual error", 14, "%.7g", field(lines, "residualStandardError"));
    if (withF) {
      table
          .numbers("F", 11, "%.5g", field(lines, "fStatistic"))
          .numbers("p", 11, "%.4g", field(lines, "fPValue"));
    }
    return table;
  }

  private static List<?> field(List<?> lines, String name) {
    return lines.stream().map(line -> ((Map<?, ?>) line).get(name)).toList();
  }
}
