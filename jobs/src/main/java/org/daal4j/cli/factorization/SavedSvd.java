package org.daal4j.cli.factorization;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.model.ModelTable;
import org.daal4j.cli.model.Projector;
import org.daal4j.core.UsageException;
import org.daal4j.pca.ProjectRows;
import org.daal4j.result.ModelFile;

/**
 * A singular value decomposition as its result directory holds it: projects rows on the right
 * singular vectors.
 *
 * @param columns its columns, p
 * @param values {@code double[K]}
 * @param vectors {@code double[K][p]}
 */
public record SavedSvd(ModelColumns columns, double[] values, double[][] vectors)
    implements Projector {

  static final String VALUES = "singularValues.csv";
  static final String RIGHT = "rightSingularMatrix.csv";
  static final List<String> VALUE_COLUMNS = List.of("singularValue");

  /**
   * Reads a result directory of verb {@code svd}.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static SavedSvd open(Configuration conf, ModelFile model) throws IOException {
    ModelColumns columns = ModelColumns.read(model, 0);
    double[][] vectors = new ModelTable(conf, model.directory(), RIGHT).read(columns.features());
    double[][] values = new ModelTable(conf, model.directory(), VALUES).read(VALUE_COLUMNS);
    if (values.length == 0 || values.length != vectors.length) {
      throw model.broken(
          "comes with " + values.length + " singular values and " + vectors.length + " vectors");
    }
    return new SavedSvd(
        columns, Arrays.stream(values).mapToDouble(row -> row[0]).toArray(), vectors);
  }

  @Override
  public int components() {
    return values.length;
  }

  @Override
  public ProjectRows projection(boolean whiten) {
    int p = vectors[0].length;
    double[][] directions = vectors.clone();
    for (int k = 0; whiten && k < directions.length; k++) {
      if (!(values[k] > p * 0x1p-52 * values[0])) {
        throw new UsageException(
            "--whiten: singular value "
                + (k + 1)
                + " is 0 (to rounding), so coordinates cannot be divided by it. "
                + (k == 0
                    ? "Leave --whiten out."
                    : "Fit svd with --n-components " + k + ", or leave --whiten out."));
      }
      directions[k] = directions[k].clone();
      for (int j = 0; j < p; j++) {
        directions[k][j] /= values[k];
      }
    }
    double[] ones = new double[p];
    Arrays.fill(ones, 1);
    return new ProjectRows(new double[p], ones, directions);
  }
}
