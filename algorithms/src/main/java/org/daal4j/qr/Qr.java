package org.daal4j.qr;

import java.io.IOException;
import java.util.Optional;
import org.daal4j.core.Engine;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.tsqr.DirectTsqr;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.OrthogonalRows;
import org.daal4j.tsqr.UpperTriangle;

/**
 * Thin QR of a table, each row multiplied by the root of its weight: one pass, and one more for the
 * rows of Q.
 */
public final class Qr {

  private Qr() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static QrOptions.Builder options() {
    return new QrOptions.Builder();
  }

  /**
   * A factorization, and where wanted the map that writes the rows of Q.
   *
   * @param model R
   * @param q writes min(n, p) numbers a row
   */
  public record Fit(QrModel model, Optional<OrthogonalRows> q) {}

  /**
   * Factors a table.
   *
   * @throws org.daal4j.core.BadInputException when there is no row, or a norm exceeds the range of
   *     a double
   * @throws org.daal4j.core.UsageException when there are more splits than their factors fit in
   *     memory
   */
  public static Fit fit(Engine engine, Table rows, QrOptions options) throws IOException {
    rows.requireNoResponses();
    ModelColumns columns = ModelColumns.of(rows.layout());
    int p = rows.columns().size();
    if (options.matrixQ()) {
      DirectTsqr direct = DirectTsqr.of(engine, rows);
      double[][] r = rows(direct.r(), direct.rank(), p);
      return new Fit(new QrModel(columns, engine.summary().rows(), r), Optional.of(direct.q()));
    }
    UpperTriangle triangle = engine.fold(rows, new FactorRows(new double[p], null));
    triangle.requireFinite(rows.columns());
    double[][] r = rows(triangle.toColumnMajor(), triangle.rows(), p);
    return new Fit(new QrModel(columns, engine.summary().rows(), r), Optional.empty());
  }

  /** From {@code double[count, p]}, column-major. */
  private static double[][] rows(double[] columnMajor, int count, int p) {
    double[][] rows = new double[count][p];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < p; j++) {
        rows[i][j] = columnMajor[i + j * count];
      }
    }
    return rows;
  }
}
