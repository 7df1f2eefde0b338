package org.daal4j.cli.pca;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a PCA result to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record PcaReport(Map<String, Object> model, String output) {

  private static final int MOST_COMPONENTS = 20;

  void print(PrintStream out) {
    List<?> eigenvalues = (List<?>) model.get("eigenvalues");
    List<?> ratios = (List<?>) model.get("explainedVarianceRatio");
    out.printf(
        Locale.ROOT,
        "pca: %,d rows, %,d columns, %,d components%n%n",
        ((Number) model.get("rows")).longValue(),
        ((List<?>) model.get("columns")).size(),
        eigenvalues.size());
    out.printf(
        Locale.ROOT, "%9s  %14s  %9s  %10s%n", "component", "eigenvalue", "variance", "cumulative");
    int shown = Math.min(eigenvalues.size(), MOST_COMPONENTS);
    double cumulative = 0;
    for (int k = 0; k < shown; k++) {
      double ratio = ((Number) ratios.get(k)).doubleValue();
      cumulative += ratio;
      out.printf(
          Locale.ROOT,
          "%9d  %14.8g  %8.2f%%  %9.2f%%%n",
          k + 1,
          ((Number) eigenvalues.get(k)).doubleValue(),
          100 * ratio,
          100 * Math.min(1, cumulative));
    }
    if (shown < eigenvalues.size()) {
      out.printf(
          Locale.ROOT,
          "%9s  (%,d more in %s)%n",
          "...",
          eigenvalues.size() - shown,
          PcaFiles.EIGENVALUES);
    }
    out.println();
    new ReportFooter(model, output).print(out);
  }
}
