package org.daal4j.pca;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/** How a PCA model is saved. */
final class PcaModelFile {

  private static final String EIGENVALUES = "eigenvalues.csv";
  private static final String EIGENVECTORS = "eigenvectors.csv";
  private static final String MEANS = "means.csv";
  private static final String VARIANCES = "variances.csv";
  private static final List<String> EIGENVALUE_COLUMNS =
      List.of("component", "eigenvalue", "explainedVarianceRatio", "cumulativeRatio");
  private static final String NORMALIZATION = "normalization";
  private static final String TOTAL = "totalVariance";

  /** Up to so many columns everything stands in model.json too. */
  private static final int MOST_IN_MODEL = 50;

  private PcaModelFile() {}

  static void write(PcaModel model, ModelWriter result) throws IOException {
    List<String> columns = model.columns().features();
    result.table(EIGENVALUES, EIGENVALUE_COLUMNS, lines -> writeEigenvalues(model, lines));
    result.table(EIGENVECTORS, columns, lines -> ModelNumbers.lines(lines, model.eigenvectors()));
    result.table(MEANS, columns, lines -> ModelNumbers.lines(lines, model.means()));
    result.table(VARIANCES, columns, lines -> ModelNumbers.lines(lines, model.variances()));
    result.put("rows", model.rows());
    result.put(NORMALIZATION, spelled(model.normalization()));
    result.put("nComponents", model.eigenvalues().length);
    result.put(TOTAL, model.totalVariance());
    result.put("eigenvalues", ModelNumbers.list(model.eigenvalues()));
    List<Double> ratios = new ArrayList<>();
    for (int k = 0; k < model.eigenvalues().length; k++) {
      ratios.add(model.explainedVarianceRatio(k));
    }
    result.put("explainedVarianceRatio", ratios);
    if (columns.size() <= MOST_IN_MODEL) {
      result.put("eigenvectors", ModelNumbers.lists(model.eigenvectors()));
      result.put("means", ModelNumbers.list(model.means()));
      result.put("variances", ModelNumbers.list(model.variances()));
    }
    model.markedWarnings().forEach(result::warn);
  }

  private static String spelled(Normalization normalization) {
    return normalization.name().toLowerCase(Locale.ROOT);
  }

  private static void writeEigenvalues(PcaModel model, RowWriter lines) throws IOException {
    for (int k = 0; k < model.eigenvalues().length; k++) {
      lines.integer(k + 1);
      lines.number(model.eigenvalues()[k]);
      lines.number(model.explainedVarianceRatio(k));
      lines.number(model.cumulativeRatio(k));
      lines.endRow();
    }
  }

  static PcaModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    double[] means = single(saved, MEANS, columns);
    double[] variances = single(saved, VARIANCES, columns);
    double[][] vectors = saved.table(EIGENVECTORS, columns.features());
    double[][] values = saved.table(EIGENVALUES, EIGENVALUE_COLUMNS);
    if (values.length == 0 || values.length != vectors.length) {
      throw saved.broken(
          "comes with " + values.length + " eigenvalues and " + vectors.length + " eigenvectors");
    }
    Normalization normalization = normalization(saved);
    for (double variance : variances) {
      if (variance < 0) {
        throw saved.broken("comes with a negative variance in " + VARIANCES);
      }
    }
    return new PcaModel(
        columns,
        normalization,
        saved.wholeNumber("rows"),
        means,
        variances,
        ModelNumbers.column(values, 1),
        vectors,
        saved.number(TOTAL),
        saved.strings("warnings"));
  }

  private static double[] single(ModelReader saved, String file, ModelColumns columns)
      throws IOException {
    double[][] rows = saved.table(file, columns.features());
    if (rows.length != 1) {
      throw saved.broken("comes with " + rows.length + " rows in " + file + ", not 1");
    }
    return rows[0];
  }

  private static Normalization normalization(ModelReader saved) throws BadInputException {
    String spelled = saved.string(NORMALIZATION);
    for (Normalization one : Normalization.values()) {
      if (spelled(one).equals(spelled)) {
        return one;
      }
    }
    throw saved.broken("has the unknown normalization '" + spelled + "'");
  }
}
