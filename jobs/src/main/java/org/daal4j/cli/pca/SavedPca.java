package org.daal4j.cli.pca;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.model.ModelTable;
import org.daal4j.cli.model.Projector;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.pca.ProjectRows;
import org.daal4j.result.ModelFile;

/**
 * A PCA model as its result directory holds it.
 *
 * @param columns its columns, p
 * @param means {@code double[p]}
 * @param scales what columns are divided by after that, {@code double[p]}; 0 makes zeros
 * @param eigenvalues {@code double[K]}
 * @param eigenvectors {@code double[K][p]}
 */
public record SavedPca(
    ModelColumns columns,
    double[] means,
    double[] scales,
    double[] eigenvalues,
    double[][] eigenvectors)
    implements Projector {

  /**
   * Reads a result directory of verb {@code pca}.
   *
   * @throws BadInputException when its files contradict each other
   */
  public static SavedPca open(Configuration conf, ModelFile model) throws IOException {
    ModelColumns columns = ModelColumns.read(model, 0);
    double[] means = single(conf, model, PcaFiles.MEANS, columns.features());
    double[] variances = single(conf, model, PcaFiles.VARIANCES, columns.features());
    double[][] vectors =
        new ModelTable(conf, model.directory(), PcaFiles.EIGENVECTORS).read(columns.features());
    double[][] values =
        new ModelTable(conf, model.directory(), PcaFiles.EIGENVALUES)
            .read(PcaFiles.EIGENVALUE_COLUMNS);
    if (values.length == 0 || values.length != vectors.length) {
      throw model.broken(
          "comes with " + values.length + " eigenvalues and " + vectors.length + " eigenvectors");
    }
    return new SavedPca(columns, means, scales(model, variances), column(values, 1), vectors);
  }

  private static double[] single(
      Configuration conf, ModelFile model, String file, List<String> columns) throws IOException {
    double[][] rows = new ModelTable(conf, model.directory(), file).read(columns);
    if (rows.length != 1) {
      throw model.broken("comes with " + rows.length + " rows in " + file + ", not 1");
    }
    return rows[0];
  }

  private static double[] scales(ModelFile model, double[] variances) throws BadInputException {
    double[] scales = new double[variances.length];
    String normalization = model.string("normalization");
    if (!normalization.equals("zscore") && !normalization.equals("center")) {
      throw model.broken("has the unknown normalization '" + normalization + "'");
    }
    for (int j = 0; j < scales.length; j++) {
      if (variances[j] < 0) {
        throw model.broken("comes with a negative variance in " + PcaFiles.VARIANCES);
      }
      scales[j] = normalization.equals("zscore") ? Math.sqrt(variances[j]) : 1;
    }
    return scales;
  }

  private static double[] column(double[][] rows, int column) {
    double[] numbers = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      numbers[i] = rows[i][column];
    }
    return numbers;
  }

  @Override
  public int components() {
    return eigenvalues.length;
  }

  @Override
  public ProjectRows projection(boolean whiten) {
    double[][] directions = eigenvectors.clone();
    for (int k = 0; whiten && k < directions.length; k++) {
      if (!(eigenvalues[k] > means.length * 0x1p-52 * eigenvalues[0])) {
        throw new UsageException(
            "--whiten: component "
                + (k + 1)
                + " has eigenvalue 0 (to rounding), so its coordinates cannot be divided by their"
                + " standard deviation. "
                + (k == 0
                    ? "Leave --whiten out."
                    : "Fit pca with --n-components " + k + ", or leave --whiten out."));
      }
      directions[k] = directions[k].clone();
      for (int j = 0; j < directions[k].length; j++) {
        directions[k][j] /= Math.sqrt(eigenvalues[k]);
      }
    }
    return new ProjectRows(means, scales, directions);
  }
}
