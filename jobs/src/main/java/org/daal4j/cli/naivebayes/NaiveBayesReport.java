package org.daal4j.cli.naivebayes;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a trained model to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record NaiveBayesReport(Map<String, Object> model, String output) {

  private static final int MOST_CLASSES = 30;

  void print(PrintStream out) {
    List<?> classes = (List<?>) model.get(NaiveBayesFiles.CLASS_LABELS);
    List<?> rows = (List<?>) model.get("classRows");
    List<?> priors = (List<?>) model.get(NaiveBayesFiles.LOG_PRIOR);
    out.printf(
        Locale.ROOT,
        "naive-bayes: %,d rows, %,d features, %,d classes%n%n",
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size(),
        classes.size());
    out.printf(Locale.ROOT, "%20s  %15s  %s%n", "class", "rows", "prior");
    int shown = Math.min(classes.size(), MOST_CLASSES);
    for (int j = 0; j < shown; j++) {
      out.printf(
          Locale.ROOT,
          "%20s  %,15d  %.4g%n",
          classes.get(j),
          ((Number) rows.get(j)).longValue(),
          Math.exp(((Number) priors.get(j)).doubleValue()));
    }
    if (shown < classes.size()) {
      out.printf(Locale.ROOT, "%20s  (%,d more in classes.csv)%n", "...", classes.size() - shown);
    }
    out.println();
    new ReportFooter(model, output).print(out);
  }
}
