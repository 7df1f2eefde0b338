package org.daal4j.covariance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;

/** Covariance and correlation of all pairs of columns, in one pass. */
public final class Covariance {

  private static final int MOST_NAMES = 20;

  private Covariance() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static CovarianceOptions.Builder options() {
    return new CovarianceOptions.Builder();
  }

  /**
   * Fits a table.
   *
   * @throws org.daal4j.core.BadInputException when no row has a positive weight, or values are too
   *     large for their squares
   */
  public static CovarianceModel fit(Engine engine, Table rows, CovarianceOptions options)
      throws IOException {
    rows.requireNoResponses();
    CrossProducts products = CrossProducts.of(engine, rows, options.precision());
    return new CovarianceModel(
        ModelColumns.of(rows.layout()),
        engine.summary().rows(),
        new ProductEntries(products),
        warnings(products, rows.columns()));
  }

  private static List<String> warnings(CrossProducts products, List<String> names) {
    List<String> warnings = new ArrayList<>();
    if (!(products.weightSumLessOne() > 0)) {
      warnings.add(
          products.weighted()
              ? "the weights add up to "
                  + products.weightSum()
                  + "; a covariance needs more than 1: covariances are NaN"
              : "one row has no covariance: covariances are NaN");
    }
    List<String> constant = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      if (!(products.centred(j, j) > 0)) {
        constant.add(names.get(j));
      }
    }
    if (!constant.isEmpty()) {
      warnings.add(
          constant.size()
              + (constant.size() == 1 ? " column is" : " columns are")
              + " constant, with no correlation to others (NaN): "
              + String.join(", ", constant.subList(0, Math.min(MOST_NAMES, constant.size())))
              + (constant.size() > MOST_NAMES ? ", ..." : ""));
    }
    return warnings;
  }
}
