package org.daal4j.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.PartialSize;
import org.daal4j.pca.Normalization;
import org.daal4j.pca.PcaModel;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.SampleRows;

/**
 * Principal components: how much of the variance each has, what columns it is made of and, where
 * there are rows, a sample of them in the plane of the first two.
 */
public final class PcaPage implements ModelPage<PcaModel> {

  private static final double MOST_OF_IT = 0.95;

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "sample of rows for the report"));
  }

  @Override
  public PartialSize size() {
    return SampleRows.sizeOf();
  }

  @Override
  public Page draw(PcaModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Components components =
        new Components(
            model.columns().features(), "component", model.eigenvectors(), "eigenvectors.csv");
    Page drawn =
        page.section("Components", "").picture(scree(model)).picture(components.loadings());
    Optional<RowSample> sample =
        rows.isPresent() ? Optional.of(rows.get().sample()) : Optional.empty();
    return components
        .withBiplot(drawn, sample, (row, k) -> score(model, row, k))
        .table("Components", table(model).inFile("eigenvalues.csv"));
  }

  private static double score(PcaModel model, double[] row, int component) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      double scale =
          model.normalization() == Normalization.ZSCORE ? Math.sqrt(model.variances()[j]) : 1;
      double gap = scale == 0 ? 0 : (row[j] - model.means()[j]) / scale;
      sum += gap * model.eigenvectors()[component][j];
    }
    return sum;
  }

  private static Picture scree(PcaModel model) {
    int count = model.components();
    int enough = 0;
    while (enough < count - 1 && model.cumulativeRatio(enough) < MOST_OF_IT) {
      enough++;
    }
    String reached =
        model.cumulativeRatio(enough) >= MOST_OF_IT
            ? Figures.share(MOST_OF_IT)
                + " of it takes "
                + Words.count(enough + 1, "component")
                + "."
            : "all "
                + Words.count(count, "component")
                + " that were kept have "
                + Figures.share(model.cumulativeRatio(count - 1))
                + " of it.";
    String caption =
        !(model.totalVariance() > 0)
            ? "There is no variance: every column is constant."
            : "The first component has "
                + Figures.share(model.explainedVarianceRatio(0))
                + " of the variance"
                + (count > 1
                    ? ", the first two have " + Figures.share(model.cumulativeRatio(1)) + "; "
                    : "; ")
                + reached;
    return BarChart.vertical(
            "Variance of the components",
            "component",
            "% of the variance",
            IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList(),
            IntStream.range(0, count)
                .mapToDouble(k -> 100 * model.explainedVarianceRatio(k))
                .toArray())
        .picture(caption)
        .inFile("eigenvalues.csv");
  }

  private static Table table(PcaModel model) {
    int count = model.components();
    return new Table()
        .texts("component", IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList())
        .numbers("eigenvalue", model.eigenvalues())
        .numbers(
            "share", IntStream.range(0, count).mapToDouble(model::explainedVarianceRatio).toArray())
        .numbers(
            "share so far",
            IntStream.range(0, count).mapToDouble(model::cumulativeRatio).toArray());
  }
}
