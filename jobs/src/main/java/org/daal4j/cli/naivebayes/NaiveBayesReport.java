package org.daal4j.cli.naivebayes;

import java.util.List;
import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a trained model to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record NaiveBayesReport(Map<String, Object> model, String output) {

  private static final int MOST_CLASSES = 30;

  void print(Page page) {
    List<?> classes = (List<?>) model.get(NaiveBayesFiles.CLASS_LABELS);
    List<?> priors = (List<?>) model.get(NaiveBayesFiles.LOG_PRIOR);
    page.line(
        "naive-bayes: %,d rows, %,d features, %,d classes",
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size(),
        classes.size());
    page.line();
    page.table(
        new Table("classes.csv", MOST_CLASSES)
            .names("class", 20, classes)
            .numbers("rows", 15, "%,d", (List<?>) model.get("classRows"))
            .numbers(
                "prior",
                6,
                "%.4g",
                priors.stream().map(prior -> Math.exp(((Number) prior).doubleValue())).toList()));
    page.line();
    new ReportFooter(model, output).print(page);
  }
}
