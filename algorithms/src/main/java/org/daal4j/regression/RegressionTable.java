package org.daal4j.regression;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumProducts;
import org.daal4j.model.Table;
import org.daal4j.statistics.ColumnShift;
import org.daal4j.statistics.Counts;

/**
 * A table of features and responses, and the passes that reduce it.
 *
 * @param engine where they run
 * @param rows the table: p features, then responses
 * @param intercept whether there is to be one
 */
record RegressionTable(Engine engine, Table rows, boolean intercept) {

  /** How many columns are features, p; the others are responses. */
  int features() {
    return rows.layout().features();
  }

  List<String> featureNames() {
    return rows.columns().subList(0, features());
  }

  List<String> responseNames() {
    return rows.columns().subList(features(), rows.columns().size());
  }

  /** One pass for cross products. */
  ProductReduction products(Precision precision) throws IOException {
    return reduction(engine.fold(rows, new SumProducts(rows.columns().size(), precision)));
  }

  /** Cross products that were summed, checked. */
  ProductReduction reduction(Counts<CrossProducts> counts) throws IOException {
    counts.result().requireInRange(rows.columns());
    requireWeight(counts.positiveRows());
    ProductReduction reduction = new ProductReduction(counts, features(), intercept);
    reduction.requireInRange(rows.columns());
    return reduction;
  }

  /** One pass for the R factor. Without intercept columns stay where they are. */
  FactorReduction factor() throws IOException {
    double[] shift = intercept ? ColumnShift.of(engine, rows) : new double[rows.columns().size()];
    ShiftedFactor found = engine.fold(rows, new FactorTable(shift, intercept));
    requireWeight(found.counts().positiveRows());
    FactorReduction reduction =
        new FactorReduction(found.counts(), features(), intercept, found.shift());
    reduction.requireFinite(rows.columns());
    return reduction;
  }

  private static void requireWeight(long positiveRows) throws BadInputException {
    if (positiveRows == 0) {
      throw new BadInputException(
          "no row has a weight above 0, so there is nothing to fit. Check "
              + Setting.WEIGHTS
              + ".");
    }
  }
}
