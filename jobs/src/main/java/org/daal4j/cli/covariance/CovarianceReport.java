package org.daal4j.cli.covariance;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.covariance.CovarianceModel;

/**
 * Tells a covariance to a reader: means and standard deviations of the first columns, and for few
 * columns the correlations, for many the strongest of them.
 */
record CovarianceReport(CovarianceModel model, RunFacts run) {

  /** Up to so many columns the whole correlation matrix is shown, as far as it fits. */
  private static final int MOST_CORRELATIONS = 8;

  private static final int MOST_COLUMNS = 30;
  private static final int MOST_STRONGEST = 10;

  void print(Page page) {
    page.line("covariance: %,d rows, %,d columns", run.rows(), model.size());
    page.line();
    page.table(table());
    page.line();
    if (model.size() > MOST_CORRELATIONS) {
      printStrongest(page, model.strongest(MOST_STRONGEST));
    }
  }

  private Table table() {
    int p = model.size();
    boolean all = p <= MOST_CORRELATIONS;
    Table table =
        new Table(all ? "correlation.csv" : "mean.csv and covariance.csv", MOST_COLUMNS)
            .names("column", 16, model.columns().features())
            .numbers("mean", 12, "%.6g", first(model::mean))
            .numbers("standard deviation", 18, "%.6g", first(model::standardDeviation));
    for (int j = 0; all && j < p; j++) {
      int column = j;
      // the lower triangle, empty above the diagonal
      List<?> cells = first(i -> i < column ? null : Double.valueOf(model.correlation(i, column)));
      table.numbers(j == 0 ? "correlations" : "", 7, "%.4f", cells);
    }
    return table;
  }

  private List<?> first(IntFunction<?> cell) {
    return IntStream.range(0, Math.min(MOST_COLUMNS, model.size()))
        .boxed()
        .<Object>map(cell::apply)
        .collect(Collectors.toList());
  }

  private void printStrongest(Page page, List<CovarianceModel.Pair> pairs) {
    if (pairs.isEmpty()) {
      return; // no correlation is defined
    }
    List<String> names = model.columns().features();
    page.line("strongest correlations (all of them in correlation.csv)");
    page.table(
        new Table("correlation.csv", pairs.size())
            .names("column", 16, pairs.stream().map(pair -> names.get(pair.i())).toList())
            .names("column", 16, pairs.stream().map(pair -> names.get(pair.j())).toList())
            .numbers(
                "correlation",
                12,
                "%.4f",
                pairs.stream().map(CovarianceModel.Pair::correlation).toList()));
    page.line();
  }
}
