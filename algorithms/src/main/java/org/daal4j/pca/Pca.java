package org.daal4j.pca;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.linalg.SignRule;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;

/** The driver of principal component analysis: one pass or two over any engine. */
public final class Pca {

  private Pca() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static PcaOptions.Builder options() {
    return new PcaOptions.Builder();
  }

  /**
   * Finds components. Tables of fewer rows than columns have components of variance 0, with
   * directions that complete an orthonormal basis.
   *
   * @throws UsageException when more components than columns are asked for, or the table has too
   *     many columns for the memory of this process
   * @throws org.daal4j.core.BadInputException when there are fewer than two rows, or values so
   *     large that no variance exists
   */
  public static PcaModel fit(Engine engine, Table rows, PcaOptions options) throws IOException {
    rows.requireNoResponses();
    int p = rows.columns().size();
    if (options.components() > p) {
      throw new UsageException(
          PcaOptions.N_COMPONENTS
              + " "
              + options.components()
              + " is more than the "
              + p
              + (p == 1 ? " column" : " columns")
              + " of the table. Give at most "
              + p
              + ".");
    }
    MatrixMemory.check(p, options.method(), Runtime.getRuntime().maxMemory());
    int components = options.components() == 0 ? p : options.components();
    Decomposition found =
        switch (options.method()) {
          case CORRELATION -> ProductEigen.decompose(engine, rows, options, components);
          case SVD -> RowSingular.decompose(engine, rows, options, components);
        };
    double[] eigenvalues = found.eigenvalues();
    double total = 0;
    for (int k = 0; k < p; k++) {
      eigenvalues[k] = Math.max(0, eigenvalues[k]) + 0.0; // rounding makes them negative, or -0
      total += eigenvalues[k];
    }
    for (double[] vector : found.eigenvectors()) {
      SignRule.apply(vector);
    }
    return new PcaModel(
        ModelColumns.of(rows.layout()),
        options.normalization(),
        found.rows(),
        found.means(),
        found.variances(),
        Arrays.copyOf(eigenvalues, components),
        found.eigenvectors(),
        total,
        warnings(rows.columns(), found.variances(), options));
  }

  private static List<String> warnings(
      List<String> columns, double[] variances, PcaOptions options) {
    List<String> constant = new ArrayList<>();
    for (int j = 0; j < variances.length; j++) {
      if (variances[j] == 0) {
        constant.add(columns.get(j));
      }
    }
    if (constant.isEmpty() || options.normalization() == Normalization.CENTER) {
      return List.of();
    }
    return List.of(
        (constant.size() == 1 ? "column " : "columns ")
            + String.join(", ", constant)
            + (constant.size() == 1 ? " is" : " are")
            + " constant and cannot be scaled to variance 1: taken as 0, without a part in any"
            + " component of positive variance");
  }
}
