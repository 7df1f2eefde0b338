package org.daal4j.cli.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.pca.PcaModel;

/** Tells principal components to a reader. */
record PcaReport(PcaModel model, RunFacts run) {

  private static final int MOST_COMPONENTS = 20;

  void print(Page page) {
    double[] eigenvalues = model.eigenvalues();
    List<Double> ratios = new ArrayList<>();
    List<Double> cumulative = new ArrayList<>();
    for (int k = 0; k < eigenvalues.length; k++) {
      ratios.add(100 * model.explainedVarianceRatio(k));
      cumulative.add(100 * model.cumulativeRatio(k));
    }
    page.line(
        "pca: %,d rows, %,d columns, %,d components",
        run.rows(), run.columns(), eigenvalues.length);
    page.line();
    page.table(
        new Table("eigenvalues.csv", MOST_COMPONENTS)
            .numbers(
                "component", 9, "%d", IntStream.rangeClosed(1, eigenvalues.length).boxed().toList())
            .numbers("eigenvalue", 14, "%.8g", Arrays.stream(eigenvalues).boxed().toList())
            .numbers("variance", 9, "%.2f%%", ratios)
            .numbers("cumulative", 10, "%.2f%%", cumulative));
    page.line();
  }
}
