package org.daal4j.cli.pca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a PCA result to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record PcaReport(Map<String, Object> model, String output) {

  private static final int MOST_COMPONENTS = 20;

  void print(Page page) {
    List<?> eigenvalues = (List<?>) model.get("eigenvalues");
    List<Double> ratios = new ArrayList<>();
    List<Double> cumulative = new ArrayList<>();
    double sum = 0;
    for (Object value : (List<?>) model.get("explainedVarianceRatio")) {
      double ratio = ((Number) value).doubleValue();
      sum += ratio;
      ratios.add(100 * ratio);
      cumulative.add(100 * Math.min(1, sum));
    }
    page.line(
        "pca: %,d rows, %,d columns, %,d components",
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size(),
        eigenvalues.size());
    page.line();
    page.table(
        new Table(PcaFiles.EIGENVALUES, MOST_COMPONENTS)
            .numbers(
                "component", 9, "%d", IntStream.rangeClosed(1, eigenvalues.size()).boxed().toList())
            .numbers("eigenvalue", 14, "%.8g", eigenvalues)
            .numbers("variance", 9, "%.2f%%", ratios)
            .numbers("cumulative", 10, "%.2f%%", cumulative));
    page.line();
    new ReportFooter(model, output).print(page);
  }
}
