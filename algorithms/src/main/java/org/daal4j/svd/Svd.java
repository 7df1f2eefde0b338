package org.daal4j.svd;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.linalg.OrthonormalBasis;
import org.daal4j.linalg.SignRule;
import org.daal4j.linalg.SingularValues;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.tsqr.DirectTsqr;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.OrthogonalRows;
import org.daal4j.tsqr.UpperTriangle;

/**
 * Singular values by way of the R factor, never of AᵀA: one pass, and one more for the rows of U.
 * Rows count √w times.
 */
public final class Svd {

  static final Setting N_COMPONENTS = Setting.named("nComponents");

  private Svd() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static SvdOptions.Builder options() {
    return new SvdOptions.Builder();
  }

  /**
   * A decomposition, and where wanted the map that writes the rows of U.
   *
   * @param model the result
   * @param left writes K numbers a row
   */
  public record Fit(SvdModel model, Optional<OrthogonalRows> left) {}

  /**
   * Decomposes a table.
   *
   * @throws BadInputException when there is no row, or a norm exceeds the range of a double
   * @throws UsageException when more components are wanted than there are
   */
  public static Fit fit(Engine engine, Table rows, SvdOptions options) throws IOException {
    rows.requireNoResponses();
    int components = options.components();
    boolean wantsLeft = options.leftSingularMatrix();
    int p = rows.columns().size();
    if (components > p) {
      throw tooMany(components, p + " columns of the table", p);
    }
    DirectTsqr direct = wantsLeft ? DirectTsqr.of(engine, rows) : null;
    UpperTriangle triangle = wantsLeft ? null : factor(engine, rows);
    double[] r = wantsLeft ? direct.r() : triangle.toColumnMajor();
    int k = wantsLeft ? direct.rank() : triangle.rows();
    int wanted = components == 0 ? k : components;
    if (wanted > k) {
      throw tooMany(components, k + " rows of the table", k);
    }
    SingularValues found = SingularValues.of(r, k, p, wantsLeft);
    double[][] right =
        OrthonormalBasis.complete(found.vectors(), p, Math.max(k, found.vectors().length));
    double[] left = new double[k * wanted];
    for (int i = 0; i < wanted; i++) {
      boolean turned = SignRule.apply(right[i]);
      for (int j = 0; wantsLeft && j < k; j++) {
        left[j + i * k] = turned ? -found.left()[i][j] : found.left()[i][j];
      }
    }
    SvdModel model =
        new SvdModel(
            ModelColumns.of(rows.layout()),
            engine.summary().rows(),
            Arrays.copyOf(found.values(), wanted),
            Arrays.copyOf(right, wanted));
    return new Fit(
        model, wantsLeft ? Optional.of(direct.times(left, wanted, "u")) : Optional.empty());
  }

  private static UsageException tooMany(int components, String than, int most) {
    return new UsageException(
        N_COMPONENTS
            + " "
            + components
            + " is more than the "
            + than
            + ". Give at most "
            + most
            + ".");
  }

  private static UpperTriangle factor(Engine engine, Dataset rows) throws IOException {
    UpperTriangle triangle =
        engine.fold(rows, new FactorRows(new double[rows.columns().size()], null));
    triangle.requireFinite(rows.columns());
    return triangle;
  }
}
