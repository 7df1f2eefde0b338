package org.daal4j.cli.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.elasticnet.ElasticNetModel;

/** Tells an elastic net to a reader. */
record ElasticNetReport(ElasticNetModel model, RunFacts run) {

  private static final int MOST_LINES = 30;

  void print(Page page) {
    int features = model.features().size();
    page.line(
        "%s: %,d rows, %,d %s, %,d penalties",
        run.verb(),
        run.rows(),
        features,
        features == 1 ? "feature" : "features",
        model.path().size());
    page.line();
    page.table(coefficients());
    page.line();
    page.line(
        "lambda      %s, %,d of %,d coefficients are not 0",
        ShortestDecimal.format(model.kept().lambda()), model.kept().nonzeros(), features);
    page.line("R squared   %.10f", model.kept().devianceRatio());
    if (model.validation().isPresent()) {
      page.line("%s", errorOf(model.validation().get()));
    }
  }

  /** The error of the penalty that is kept. */
  static String errorOf(ErrorCurve curve) {
    return String.format(
        Locale.ROOT,
        "error       %.7g +- %.2g, mean square of rows left out (%d folds)",
        curve.meanSquaredErrors()[curve.selected()],
        curve.standardErrors()[curve.selected()],
        curve.folds());
  }

  private Table coefficients() {
    List<String> terms = new ArrayList<>();
    List<Double> estimates = new ArrayList<>();
    double[] beta = model.beta();
    for (int j = model.intercept() ? 0 : 1; j < beta.length; j++) {
      if (j == 0 || beta[j] != 0) {
        terms.add(j == 0 ? "intercept" : model.features().get(j - 1));
        estimates.add(beta[j]);
      }
    }
    return new Table("beta.csv", MOST_LINES)
        .names("term", 20, terms)
        .numbers("coefficient", 16, "%.8g", estimates);
  }
}
