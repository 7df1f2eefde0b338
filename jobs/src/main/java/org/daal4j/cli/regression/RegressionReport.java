package org.daal4j.cli.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.regression.CoefficientTest;
import org.daal4j.regression.FitSummary;
import org.daal4j.regression.LinearModel;

/** Tells a regression to a reader. */
record RegressionReport(LinearModel model, RunFacts run) {

  private static final int MOST_LINES = 30;

  /** Of more coefficients none are shown. */
  private static final int MOST_TESTS = 100;

  private record Line(String response, CoefficientTest test) {}

  void print(Page page) {
    int features = model.features().size();
    int responses = model.responses().size();
    page.line(
        "%s: %,d rows, %,d %s, %,d %s",
        run.verb(),
        run.rows(),
        features,
        features == 1 ? "feature" : "features",
        responses,
        responses == 1 ? "response" : "responses");
    page.line();
    boolean tests = !model.tests().isEmpty() && model.tests().get(0).size() <= MOST_TESTS;
    if (tests) {
      page.table(coefficients());
      page.line();
    }
    if (model.robust().isPresent()) {
      page.line("standard errors, t and p are robust (%s)", model.robust().get());
      page.line();
    }
    page.table(fits(tests));
    page.line();
    if (model.validation().isPresent()) {
      ErrorCurve curve = model.validation().get();
      page.line("lambda      %s", ShortestDecimal.format(curve.lambdas()[curve.selected()]));
      page.line("%s", ElasticNetReport.errorOf(curve));
    }
  }

  private Table coefficients() {
    List<Line> lines = new ArrayList<>();
    for (int t = 0; t < model.tests().size(); t++) {
      String response = model.responses().get(t);
      model.tests().get(t).forEach(test -> lines.add(new Line(response, test)));
    }
    return new Table("coefficients.csv", MOST_LINES)
        .names("response", 14, each(lines, Line::response))
        .names("term", 14, each(lines, line -> line.test().term()))
        .numbers("estimate", 14, "%.7g", each(lines, line -> line.test().estimate()))
        .numbers("standard error", 14, "%.7g", each(lines, line -> line.test().standardError()))
        .numbers("t", 9, "%.4g", each(lines, line -> line.test().tStatistic()))
        .numbers("p", 10, "%.4g", each(lines, line -> line.test().pValue()));
  }

  private Table fits(boolean withF) {
    List<FitSummary> fits = model.fits();
    Table table =
        new Table("fit.csv", MOST_LINES)
            .names("response", 14, each(fits, FitSummary::response))
            .numbers("R squared", 14, "%.10f", each(fits, FitSummary::rSquared))
            .numbers("residual error", 14, "%.7g", each(fits, FitSummary::residualStandardError));
    if (withF) {
      table
          .numbers("F", 11, "%.5g", each(fits, FitSummary::fStatistic))
          .numbers("p", 11, "%.4g", each(fits, FitSummary::fPValue));
    }
    return table;
  }

  private static <T> List<?> each(List<T> lines, Function<T, ?> field) {
    return lines.stream().map(field).toList();
  }
}
