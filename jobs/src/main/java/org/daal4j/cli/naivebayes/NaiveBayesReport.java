package org.daal4j.cli.naivebayes;

import java.util.Arrays;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.naivebayes.NaiveBayesModel;

/** Tells a naive Bayes model to a reader. */
record NaiveBayesReport(NaiveBayesModel model, RunFacts run) {

  private static final int MOST_CLASSES = 30;

  void print(Page page) {
    page.line(
        "naive-bayes: %,d rows, %,d features, %,d classes",
        run.rows(), run.columns(), model.classes().size());
    page.line();
    page.table(
        new Table("classes.csv", MOST_CLASSES)
            .names("class", 20, model.classes())
            .numbers("rows", 15, "%,d", Arrays.stream(model.classRows()).boxed().toList())
            .numbers(
                "prior",
                6,
                "%.4g",
                Arrays.stream(model.logPrior()).map(Math::exp).boxed().toList()));
    page.line();
  }
}
