package org.daal4j.cli.covariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a covariance result to a reader: means and standard deviations of the first columns, and
 * for few columns the correlations, for many the strongest of them.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record CovarianceReport(Map<String, Object> model, String output) {

  /** Up to so many columns the whole correlation matrix is shown, as far as it fits. */
  private static final int MOST_CORRELATIONS = 8;

  private static final int MOST_COLUMNS = CovarianceResult.FIRST;

  void print(Page page) {
    List<?> columns = (List<?>) model.get("columns");
    page.line(
        "covariance: %,d rows, %,d columns",
        ((Number) model.get("rows")).longValue(), columns.size());
    page.line();
    page.table(table(columns));
    page.line();
    if (columns.size() > MOST_CORRELATIONS) {
      printStrongest(page, (List<?>) model.get(CovarianceResult.STRONGEST));
    }
    new ReportFooter(model, output).print(page);
  }

  private Table table(List<?> columns) {
    boolean all = columns.size() <= MOST_CORRELATIONS;
    // Of many columns the first stand apart from the results of all.
    Map<?, ?> where =
        model.get(CovarianceResult.FIRST_COLUMNS) instanceof Map<?, ?> first ? first : model;
    Table table =
        new Table(all ? "correlation.csv" : "mean.csv and covariance.csv", MOST_COLUMNS)
            .names("column", 16, columns)
            .numbers("mean", 12, "%.6g", (List<?>) where.get("mean"))
            .numbers("standard deviation", 18, "%.6g", (List<?>) where.get("standardDeviation"));
    for (int j = 0; all && j < columns.size(); j++) {
      table.numbers(j == 0 ? "correlations" : "", 7, "%.4f", lowerTriangle(j, columns.size()));
    }
    return table;
  }

  /** A column of the correlations, empty above the diagonal. */
  private List<?> lowerTriangle(int column, int columns) {
    List<?> correlations = (List<?>) model.get("correlation");
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(i < column ? null : ((List<?>) correlations.get(i)).get(column));
    }
    return cells;
  }

  private static void printStrongest(Page page, List<?> pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return; // a result of an earlier version, or no correlation is defined
    }
    page.line("strongest correlations (all of them in correlation.csv)");
    page.table(
        new Table("correlation.csv", pairs.size())
            .names("column", 16, field(pairs, "a"))
            .names("column", 16, field(pairs, "b"))
            .numbers("correlation", 12, "%.4f", field(pairs, "correlation")));
    page.line();
  }

  private static List<?> field(List<?> pairs, String name) {
    return pairs.stream().map(pair -> ((Map<?, ?>) pair).get(name)).toList();
  }
}
