package org.daal4j.cli.moments;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.moments.ColumnMoments;

/** Tells moments to a reader: the best known numbers of the first columns. */
record MomentsReport(MomentsModel model, RunFacts run) {

  private static final int MOST_COLUMNS = 30;

  void print(Page page) {
    page.line("moments: %,d rows, %,d columns", run.rows(), run.columns());
    page.line();
    Table table =
        new Table("moments.csv", MOST_COLUMNS).names("column", 16, model.columns().features());
    numbers(table, "mean", ColumnMoments::mean);
    numbers(table, "standardDeviation", ColumnMoments::standardDeviation);
    numbers(table, "minimum", ColumnMoments::minimum);
    numbers(table, "maximum", ColumnMoments::maximum);
    numbers(table, "skewness", ColumnMoments::skewness);
    numbers(table, "kurtosis", ColumnMoments::kurtosis);
    page.table(table);
    page.line();
  }

  private void numbers(Table table, String name, ToDoubleFunction<ColumnMoments> number) {
    List<Double> shown =
        model.moments().stream().limit(MOST_COLUMNS).map(number::applyAsDouble).toList();
    table.numbers(name, 17, "%.8g", shown);
  }
}
