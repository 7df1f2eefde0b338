package org.daal4j.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.PartialSize;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.SampleRows;
import org.daal4j.svd.SvdModel;

/**
 * A singular value decomposition: its values, what columns the right vectors are made of and, where
 * there are rows, a sample of them in the plane of the first two.
 */
public final class SvdPage implements ModelPage<SvdModel> {

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "sample of rows for the report"));
  }

  @Override
  public PartialSize size() {
    return SampleRows.sizeOf();
  }

  @Override
  public Page draw(SvdModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Components vectors =
        new Components(
            model.columns().features(),
            "right vector",
            model.rightVectors(),
            "rightSingularMatrix.csv");
    Page drawn =
        page.section("Singular values", "").picture(values(model)).picture(vectors.loadings());
    Optional<RowSample> sample =
        rows.isPresent() ? Optional.of(rows.get().sample()) : Optional.empty();
    return vectors
        .withBiplot(drawn, sample, (row, k) -> coordinate(model, row, k))
        .table("Singular values", table(model).inFile("singularValues.csv"));
  }

  private static double coordinate(SvdModel model, double[] row, int vector) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * model.rightVectors()[vector][j];
    }
    return sum;
  }

  private static Picture values(SvdModel model) {
    double first = model.values()[0];
    double last = model.values()[model.values().length - 1];
    String caption =
        model.values().length == 1
            ? "The only singular value is " + Figures.number(first) + "."
            : "The singular values fall from "
                + Figures.number(first)
                + " to "
                + Figures.number(last)
                + (last > 0
                    ? ": the first is " + Figures.number(first / last) + " times the last."
                    : ".");
    return BarChart.vertical(
            "Singular values", "number", "singular value", numbers(model), model.values())
        .picture(caption)
        .inFile("singularValues.csv");
  }

  private static List<String> numbers(SvdModel model) {
    return IntStream.rangeClosed(1, model.values().length).mapToObj(String::valueOf).toList();
  }

  private static Table table(SvdModel model) {
    return new Table().texts("number", numbers(model)).numbers("singular value", model.values());
  }
}
