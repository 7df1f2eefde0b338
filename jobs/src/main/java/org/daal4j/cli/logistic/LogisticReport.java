package org.daal4j.cli.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.logistic.LogisticFit;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.WaldTest;

/** Tells a logistic regression to a reader. */
record LogisticReport(LogisticModel model, RunFacts run) {

  private static final int MOST_LINES = 30;

  /** Of more coefficients none are shown. */
  private static final int MOST_TESTS = 100;

  private record Line(String label, WaldTest test) {}

  void print(Page page) {
    int features = model.columns().features().size();
    page.line(
        "logistic-regression: %,d rows, %,d %s, %,d classes",
        run.rows(), features, features == 1 ? "feature" : "features", model.classes().size());
    page.line();
    page.table(
        new Table("classes.csv", MOST_LINES)
            .names("class", 20, model.classes())
            .numbers("rows", 15, "%,d", Arrays.stream(model.classRows()).boxed().toList()));
    page.line();
    if (!model.tests().isEmpty() && model.tests().get(0).size() <= MOST_TESTS) {
      page.table(coefficients());
      page.line();
    }
    LogisticFit fit = model.fit();
    page.line(
        "deviance    %.7g (without features %.7g), pseudo R squared %.4f",
        fit.deviance(), fit.nullDeviance(), fit.pseudoRSquared());
    page.line("AIC         %.7g, BIC %.7g", fit.aic(), fit.bic());
    page.line(
        "iterations  %,d, %s", fit.iterations(), fit.converged() ? "converged" : "not converged");
    page.line();
  }

  private Table coefficients() {
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < model.tests().size(); k++) {
      String label = model.classes().get(k + 1);
      model.tests().get(k).forEach(test -> lines.add(new Line(label, test)));
    }
    return new Table("coefficients.csv", MOST_LINES)
        .names("class", 14, each(lines, Line::label))
        .names("term", 14, each(lines, line -> line.test().term()))
        .numbers("estimate", 14, "%.7g", each(lines, line -> line.test().estimate()))
        .numbers("standard error", 14, "%.7g", each(lines, line -> line.test().standardError()))
        .numbers("z", 9, "%.4g", each(lines, line -> line.test().zStatistic()))
        .numbers("p", 10, "%.4g", each(lines, line -> line.test().pValue()));
  }

  private static <T> List<T> each(List<Line> lines, Function<Line, T> field) {
    return lines.stream().map(field).toList();
  }
}
