package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;

/**
 * Ridge regression in one pass: minimises Σ w·(y - b₀ - x·b)² + λ·Σ b² for each response, each with
 * its own λ. The intercept is not penalised and λ is not divided by the number of rows (Hoerl and
 * Kennard 1970, doi:10.1080/00401706.1970.10488634).
 */
public final class RidgeRegression {

  private RidgeRegression() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static RidgeOptions.Builder options() {
    return new RidgeOptions.Builder();
  }

  /**
   * Fits a table.
   *
   * @param rows features, then responses
   * @throws UsageException when there are neither one nor q lambdas
   * @throws org.daal4j.core.BadInputException when no row has a positive weight, or values are too
   *     large for their squares
   */
  public static LinearModel fit(Engine engine, Table rows, RidgeOptions options)
      throws IOException {
    rows.requireResponses();
    RegressionTable table = new RegressionTable(engine, rows, options.intercept());
    if (options.folds().exists()) {
      return new CrossValidatedRidge(table, options).fit();
    }
    requireOneOrEach(options.ridgeParameters(), table.responseNames().size());
    ProductReduction products = table.products(options.precision());
    return fit(table, products, options, options.ridgeParameters());
  }

  /**
   * Fits what was summed.
   *
   * @param lambdas one, or one for each response
   */
  static LinearModel fit(
      RegressionTable table, ProductReduction products, RidgeOptions options, double[] lambdas)
      throws BadInputException {
    int responses = table.responseNames().size();
    double[][] beta = new double[responses][];
    List<FitSummary> fits = new ArrayList<>();
    FitWarnings warnings =
        new FitWarnings(
            options.precision() == Precision.EXTENDED
                ? ""
                : LinearOptions.PRECISION.to("extended"));
    Solved solved = null;
    for (int t = 0; t < responses; t++) {
      String name = table.responseNames().get(t);
      double lambda = lambdas[lambdas.length == 1 ? 0 : t];
      if (solved == null || solved.lambda != lambda) {
        solved = new Solved(lambda, new Solution(products.ridge(lambda)));
        warnings.add(solved.solution.dependencies(), table.featureNames());
      }
      beta[t] = solved.solution.coefficients(t);
      new CoefficientRange(table.featureNames(), name)
          .require(beta[t], solved.solution.scaledCoefficients(t));
      Accuracy accuracy = solved.accuracy(t);
      FitMeasures fit = solved.fit(t, accuracy.knowsResidual());
      fits.add(fit.summary(name, false));
      warnings.add(name, fit, accuracy);
    }
    LinearModel model =
        new LinearModel(
            ModelColumns.of(table.rows().layout()).unscaled(),
            table.engine().summary().rows(),
            options.intercept(),
            beta,
            List.of(),
            fits,
            table.features(),
            warnings.sentences());
    return table
        .rows()
        .encoding()
        .map(code -> model.unscaled(code.shifts(), code.scales()))
        .orElse(model);
  }

  private static void requireOneOrEach(double[] lambdas, int responses) {
    if (lambdas.length != 1 && lambdas.length != responses) {
      throw new UsageException(
          RidgeOptions.RIDGE_PARAMETERS,
          lambdas.length
              + " values for "
              + responses
              + (responses == 1 ? " response" : " responses")
              + ".",
          "Give one, or one for each response, or compare them for one by "
              + FoldChoice.FOLDS
              + ".");
    }
  }

  /** The table solved for one λ. */
  private record Solved(double lambda, Solution solution) {

    private DoubleDouble residual(int t) {
      DoubleDouble penalised = solution.residual(t);
      DoubleDouble residual = penalised.subtract(solution.penalty(t, lambda));
      return residual.high() > 0 ? residual : DoubleDouble.ZERO;
    }

    Accuracy accuracy(int t) {
      return Accuracy.of(solution, t, residual(t), solution.parameters(lambda));
    }

    FitMeasures fit(int t, boolean known) {
      DoubleDouble residual = residual(t);
      DoubleDouble explained = solution.reduction().totals()[t].subtract(residual);
      return new FitMeasures(
          solution.reduction(), t, solution.parameters(lambda), explained, residual, known);
    }
  }
}
