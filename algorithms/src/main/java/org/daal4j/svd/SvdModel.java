package org.daal4j.svd;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.UsageException;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Projector;
import org.daal4j.pca.ProjectRows;

/**
 * A thin singular value decomposition A = U·diag(values)·V of n rows and p columns, cut to K
 * components.
 *
 * @param columns the p columns
 * @param rows number of rows of the table, n
 * @param values singular values, descending, {@code double[K]}
 * @param rightVectors {@code double[K][p]}, the largest number of each positive
 */
public record SvdModel(ModelColumns columns, long rows, double[] values, double[][] rightVectors)
    implements Projector {

  private static final String VALUES = "singularValues.csv";
  private static final List<String> VALUE_COLUMNS = List.of("singularValue");
  private static final String RIGHT = "rightSingularMatrix.csv";

  /**
   * Reads a saved decomposition.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static SvdModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    double[][] vectors = saved.table(RIGHT, columns.features());
    double[][] values = saved.table(VALUES, VALUE_COLUMNS);
    if (values.length == 0 || values.length != vectors.length) {
      throw saved.broken(
          "comes with " + values.length + " singular values and " + vectors.length + " vectors");
    }
    return new SvdModel(
        columns, saved.wholeNumber("rows"), ModelNumbers.column(values, 0), vectors);
  }

  @Override
  public String verb() {
    return "svd";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    result.table(
        VALUES,
        VALUE_COLUMNS,
        lines -> {
          for (double value : values) {
            ModelNumbers.lines(lines, new double[] {value});
          }
        });
    result.table(RIGHT, columns.features(), lines -> ModelNumbers.lines(lines, rightVectors));
    result.put("rows", rows);
    result.put("nComponents", values.length);
    result.put("singularValues", ModelNumbers.list(values));
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public int components() {
    return values.length;
  }

  @Override
  public ProjectRows projection(boolean whiten) {
    int p = rightVectors[0].length;
    double[][] directions = rightVectors.clone();
    for (int k = 0; whiten && k < directions.length; k++) {
      if (!(values[k] > p * 0x1p-52 * values[0])) {
        throw new UsageException(
            WHITEN
                + ": singular value "
                + (k + 1)
                + " is 0 (to rounding), so coordinates cannot be divided by it. "
                + (k == 0
                    ? "Leave " + WHITEN + " out."
                    : "Fit svd with "
                        + Svd.N_COMPONENTS.to("" + k)
                        + ", or leave "
                        + WHITEN
                        + " out."));
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
