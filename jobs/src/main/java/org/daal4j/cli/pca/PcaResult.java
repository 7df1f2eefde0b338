package org.daal4j.cli.pca;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.RowWriter;
import org.daal4j.pca.PcaModel;
import org.daal4j.result.ResultWriter;

/**
 * The files of a PCA result.
 *
 * @param model the fitted model
 */
record PcaResult(PcaModel model) {

  /** Up to so many columns everything stands in model.json too. */
  private static final int MOST_IN_MODEL = 50;

  void write(ResultWriter result) throws IOException {
    result.table(PcaFiles.EIGENVALUES, PcaFiles.EIGENVALUE_COLUMNS, this::writeEigenvalues);
    result.table(
        PcaFiles.EIGENVECTORS,
        model.columns(),
        lines -> {
          for (double[] vector : model.eigenvectors()) {
            line(lines, vector);
          }
        });
    result.table(PcaFiles.MEANS, model.columns(), lines -> line(lines, model.means()));
    result.table(PcaFiles.VARIANCES, model.columns(), lines -> line(lines, model.variances()));
    result.put("rows", model.rows());
    result.put("normalization", model.normalization().name().toLowerCase(Locale.ROOT));
    result.put("nComponents", model.eigenvalues().length);
    result.put("totalVariance", model.totalVariance());
    result.put("eigenvalues", list(model.eigenvalues()));
    List<Double> ratios = new ArrayList<>();
    for (int k = 0; k < model.eigenvalues().length; k++) {
      ratios.add(model.explainedVarianceRatio(k));
    }
    result.put("explainedVarianceRatio", ratios);
    if (model.columns().size() <= MOST_IN_MODEL) {
      result.put("eigenvectors", Arrays.stream(model.eigenvectors()).map(PcaResult::list).toList());
      result.put("means", list(model.means()));
      result.put("variances", list(model.variances()));
    }
    model.warnings().forEach(result::warn);
  }

  private void writeEigenvalues(RowWriter lines) throws IOException {
    for (int k = 0; k < model.eigenvalues().length; k++) {
      lines.integer(k + 1);
      lines.number(model.eigenvalues()[k]);
      lines.number(model.explainedVarianceRatio(k));
      lines.number(model.cumulativeRatio(k));
      lines.endRow();
    }
  }

  private static void line(RowWriter lines, double[] numbers) throws IOException {
    for (double number : numbers) {
      lines.number(number);
    }
    lines.endRow();
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
