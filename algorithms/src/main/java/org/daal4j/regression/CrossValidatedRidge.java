package org.daal4j.regression;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossvalidation.CurveWarnings;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.crossvalidation.FoldProducts;
import org.daal4j.crossvalidation.TableFolds;
import org.daal4j.penalised.PathErrors;
import org.daal4j.penalised.PathFit;
import org.daal4j.penalised.PenaltyPath;

/**
 * Ridge regression of one response with the parameter whose errors in rows left out are least. A
 * parameter means the same for the rows of every fold: it is not divided by their number.
 */
record CrossValidatedRidge(RegressionTable table, RidgeOptions options) {

  LinearModel fit() throws IOException {
    int responses = table.responseNames().size();
    if (responses > 1) {
      throw new UsageException(
          Setting.RESPONSES,
          "parameters are compared by folds for one, not for " + responses + ".",
          "Name one column.");
    }
    FoldProducts folds =
        new TableFolds(table.engine(), table.rows()).sum(options.precision(), options.folds());
    ProductReduction all = table.reduction(folds.all());
    double[] lambdas = descending();
    ErrorCurve curve =
        ErrorCurve.of(
            lambdas,
            PathErrors.of(folds, products -> path(products, lambdas)),
            folds.weights(),
            options.selection());
    double[] kept = {lambdas[curve.selected()]};
    List<String> warnings =
        new CurveWarnings(curve, RidgeOptions.RIDGE_PARAMETERS).sentences(all.counts().result());
    return RidgeRegression.fit(table, all, options, kept).validated(curve, warnings);
  }

  private double[] descending() {
    double[] ascending =
        DoubleStream.of(options.ridgeParameters()).map(l -> l + 0.0).distinct().sorted().toArray();
    double[] descending = new double[ascending.length];
    Arrays.setAll(descending, l -> ascending[ascending.length - 1 - l]);
    return descending;
  }

  private PathFit path(CrossProducts products, double[] lambdas) {
    double weight = products.weightSum();
    double[] means = DoubleStream.of(lambdas).map(lambda -> lambda / weight).toArray();
    return new PenaltyPath(products, options.intercept(), 0, false, ProductFit::slopes).fit(means);
  }
}
