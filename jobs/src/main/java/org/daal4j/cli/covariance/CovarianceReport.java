package org.daal4j.cli.covariance;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a covariance result to a reader: for few columns their means, standard deviations and
 * correlations.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record CovarianceReport(Map<String, Object> model, String output) {

  private static final int MOST_COLUMNS = 8;

  void print(PrintStream out) {
    List<?> columns = (List<?>) model.get("columns");
    out.printf(
        Locale.ROOT,
        "covariance: %,d rows, %,d columns%n",
        ((Number) model.get("rows")).longValue(),
        columns.size());
    if (columns.size() <= MOST_COLUMNS) {
      out.println();
      printColumns(out, columns);
      out.println();
    }
    new ReportFooter(model, output).print(out);
  }

  private void printColumns(PrintStream out, List<?> columns) {
    out.printf(
        Locale.ROOT, "%16s  %12s  %18s  correlations%n", "column", "mean", "standard deviation");
    List<?> means = (List<?>) model.get("mean");
    List<?> deviations = (List<?>) model.get("standardDeviation");
    List<?> correlations = (List<?>) model.get("correlation");
    for (int i = 0; i < columns.size(); i++) {
      out.printf(
          Locale.ROOT,
          "%16.16s  %12.6g  %18.6g",
          columns.get(i),
          decimal(means.get(i)),
          decimal(deviations.get(i)));
      for (Object correlation : ((List<?>) correlations.get(i)).subList(0, i + 1)) {
        out.printf(Locale.ROOT, "  %7.4f", decimal(correlation));
      }
      out.println();
    }
  }

  /** JSON has no NaN: it is written as a string. */
  private static double decimal(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(String.valueOf(value));
  }
}
