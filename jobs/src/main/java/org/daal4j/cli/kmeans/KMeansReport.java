package org.daal4j.cli.kmeans;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.core.ShortestDecimal;

/**
 * Tells a result of k-means, or of its initialisation, to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record KMeansReport(Map<String, Object> model, String output) {

  private static final int MOST_CLUSTERS = 30;

  void print(PrintStream out) {
    List<?> columns = (List<?>) model.get("columns");
    out.printf(
        Locale.ROOT,
        "%s: %,d rows, %,d columns, %,d clusters%n",
        model.get("verb"),
        number("rows").longValue(),
        columns.size(),
        number("nClusters").longValue());
    if (model.get("clusters") instanceof Map<?, ?> clusters) {
      out.println();
      printClusters(
          out, (List<?>) clusters.get("rows"), (List<?>) clusters.get("sumSquaredDistances"));
      out.println();
      out.println(
          "objective   "
              + ShortestDecimal.format(decimal(model.get("objectiveFunction")))
              + " (sum of squared distances to the nearest centroid)");
      out.printf(
          Locale.ROOT,
          "iterations  %d, %s%n",
          number("nIterations").longValue(),
          Boolean.TRUE.equals(model.get("converged"))
              ? "converged"
              : "not converged (raise --max-iterations to go on)");
    }
    new ReportFooter(model, output).print(out);
  }

  private static void printClusters(PrintStream out, List<?> rows, List<?> sums) {
    out.printf(Locale.ROOT, "%9s  %15s  %s%n", "cluster", "rows", "sum of squared distances");
    int shown = Math.min(rows.size(), MOST_CLUSTERS);
    for (int cluster = 0; cluster < shown; cluster++) {
      out.printf(
          Locale.ROOT,
          "%9d  %,15d  %24.8g%n",
          cluster,
          ((Number) rows.get(cluster)).longValue(),
          decimal(sums.get(cluster)));
    }
    if (shown < rows.size()) {
      out.printf(Locale.ROOT, "%9s  (%,d more in clusters.csv)%n", "...", rows.size() - shown);
    }
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
