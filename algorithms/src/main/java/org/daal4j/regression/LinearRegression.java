package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.Precision;
import org.daal4j.linalg.DoubleDouble;

/**
 * Least squares in one pass: minimises Σ w·(y - b₀ - x·b)² for each response.
 *
 * <p>The pass leaves cross products or an R factor; the driver solves in double-double, so that the
 * accuracy is that of the pass. Collinear features are found by pivoting and solved with minimum
 * norm.
 */
public final class LinearRegression {

  private LinearRegression() {}

  /**
   * Fits a table.
   *
   * @param rows features, then responses
   * @throws org.daal4j.core.BadInputException when no row has a positive weight, or values are too
   *     large for their squares
   */
  public static LinearModel fit(Engine engine, Dataset rows, LinearOptions options)
      throws IOException {
    RegressionTable table =
        new RegressionTable(engine, rows, options.features(), options.intercept());
    Reduction reduction =
        options.method() == Method.QR
            ? table.factor().leastSquares()
            : table.products(options.precision()).leastSquares();
    return new Fitting(table, options, reduction, new Solution(reduction)).model();
  }

  private record Fitting(
      RegressionTable table, LinearOptions options, Reduction reduction, Solution solution) {

    LinearModel model() {
      List<String> names = table.responseNames();
      double[][] beta = new double[names.size()][];
      List<List<CoefficientTest>> tests = new ArrayList<>();
      List<FitSummary> fits = new ArrayList<>();
      List<String> warnings = new ArrayList<>();
      if (solution.dependencies().any()) {
        warnings.add(solution.dependencies().sentence(table.featureNames()));
      }
      int rank = reduction.factor().rank();
      double[] errorFactors = solution.errorFactors();
      for (int t = 0; t < beta.length; t++) {
        FitMeasures fit =
            new FitMeasures(reduction, t, rank, solution.explained(t), solution.residual(t));
        beta[t] = solution.coefficients(t);
        tests.add(solution.tests(table.featureNames(), t, fit, errorFactors));
        fits.add(fit.summary(names.get(t), true));
        warn(t, fit, warnings);
      }
      return new LinearModel(
          table.featureNames(), names, options.intercept(), beta, tests, fits, rank, warnings);
    }

    private void warn(int t, FitMeasures fit, List<String> warnings) {
      String name = table.responseNames().get(t);
      DoubleDouble total = reduction.totals()[t];
      if (fit.degreesOfFreedom() == 0) {
        warnings.add(
            name
                + ": there are as many coefficients as rows ("
                + reduction.rows()
                + "), so nothing is left to tell standard errors from; they are NaN.");
      } else if (!(total.high() > 0)) {
        warnings.add(name + " is constant: rSquared and the F statistic are not defined.");
      } else if (fit.residual().high() <= reduction.residualNoise() * total.high()) {
        warnings.add(
            name
                + ": the fit is exact to rounding, so residuals and standard errors tell little."
                + (options.method() == Method.NORMAL_EQUATIONS
                        && options.precision() == Precision.DOUBLE
                    ? " --precision extended or --method qr tells more."
                    : ""));
      }
    }
  }
}
