package org.daal4j.cli.kmeans;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.core.ShortestDecimal;

/**
 * Tells a result of k-means, or of its initialisation, to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record KMeansReport(Map<String, Object> model, String output) {

  private static final int MOST_CLUSTERS = 30;

  void print(Page page) {
    List<?> columns = (List<?>) model.get("columns");
    page.line(
        "%s: %,d rows, %,d columns, %,d clusters",
        model.get("verb"),
        number("rows").longValue(),
        columns.size(),
        number("nClusters").longValue());
    if (model.get("clusters") instanceof Map<?, ?> clusters) {
      page.line();
      page.table(
          clusters((List<?>) clusters.get("rows"), (List<?>) clusters.get("sumSquaredDistances")));
      page.line();
      page.line(
          "objective   %s (sum of squared distances to the nearest centroid)",
          ShortestDecimal.format(decimal(model.get("objectiveFunction"))));
      page.line(
          "iterations  %d, %s",
          number("nIterations").longValue(),
          Boolean.TRUE.equals(model.get("converged"))
              ? "converged"
              : "not converged (raise --max-iterations to go on)");
    }
    new ReportFooter(model, output).print(page);
  }

  private static Table clusters(List<?> rows, List<?> sums) {
    return new Table("clusters.csv", MOST_CLUSTERS)
        .numbers("cluster", 9, "%d", IntStream.range(0, rows.size()).boxed().toList())
        .numbers("rows", 15, "%,d", rows)
        .numbers("sum of squared distances", 24, "%.8g", sums);
  }

  private Number number(String key) {
    return (Number) model.get(key);
  }

  /** JSON has no infinity: it is written as a string. */
  private static double decimal(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(String.valueOf(value));
  }
}
