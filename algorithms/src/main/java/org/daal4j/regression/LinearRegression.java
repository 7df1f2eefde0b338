package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.regression.robust.SumScores;

/**
 * Least squares in one pass, two for robust standard errors: minimises Σ w·(y - b₀ - x·b)² for each
 * response.
 *
 * <p>The pass leaves cross products or an R factor; the driver solves in double-double, so that the
 * accuracy is that of the pass; where {@link Accuracy} finds that too little, a warning says so.
 * Collinear features are found by pivoting and solved with minimum norm.
 */
public final class LinearRegression {

  private static final String EXTENDED = LinearOptions.PRECISION.to("extended");

  private LinearRegression() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static LinearOptions.Builder options() {
    return new LinearOptions.Builder();
  }

  /**
   * Fits a table.
   *
   * @param rows features, then responses
   * @throws BadInputException when no row has a positive weight, or values or coefficients are
   *     beyond the range of a double
   */
  public static LinearModel fit(Engine engine, Table rows, LinearOptions options)
      throws IOException {
    rows.requireResponses();
    RegressionTable table = new RegressionTable(engine, rows, options.intercept());
    if (options.robust().isPresent()) {
      int responses = table.responseNames().size();
      engine.requireMemory(SumScores.sizeOf(responses).of(rows.layout().features() + 1));
    }
    Reduction reduction =
        options.method() == Method.QR
            ? table.factor().leastSquares()
            : table.products(options.precision()).leastSquares();
    long counted = engine.summary().rows();
    Solution solution =
        new Solution(reduction, keepsFactor(options, reduction) || options.robust().isPresent());
    Optional<SandwichErrors> robust = Optional.empty();
    if (options.robust().isPresent()) {
      robust = Optional.of(SandwichErrors.of(table, solution, options.robust().get()));
    }
    return new Fitting(table, options, reduction, solution, robust).model(counted);
  }

  /** Robust errors are of no one variance, so there are no intervals. */
  private static boolean keepsFactor(LinearOptions options, Reduction reduction) {
    return options.intervals() && options.robust().isEmpty() && PredictionFactors.isKept(reduction);
  }

  private record Fitting(
      RegressionTable table,
      LinearOptions options,
      Reduction reduction,
      Solution solution,
      Optional<SandwichErrors> robust) {

    LinearModel model(long rows) throws BadInputException {
      List<String> names = table.responseNames();
      double[][] beta = new double[names.size()][];
      List<List<CoefficientTest>> tests = new ArrayList<>();
      List<FitSummary> fits = new ArrayList<>();
      FitWarnings warnings = new FitWarnings(wayOut());
      warnings.add(solution.dependencies(), table.featureNames());
      int rank = reduction.factor().rank();
      for (int t = 0; t < beta.length; t++) {
        String name = names.get(t);
        CoefficientRange range = new CoefficientRange(table.featureNames(), name);
        beta[t] = solution.coefficients(t);
        range.require(beta[t], solution.scaledCoefficients(t));
        Accuracy accuracy = Accuracy.of(solution, t, solution.residual(t), rank);
        FitMeasures fit =
            new FitMeasures(
                reduction,
                t,
                rank,
                solution.explained(t),
                solution.residual(t),
                accuracy.knowsResidual());
        CoefficientTests testing = new CoefficientTests(solution, t, fit);
        double[] errors =
            robust.isPresent() ? robust.get().standardErrors(t, fit) : testing.standardErrors();
        tests.add(testing.of(table.featureNames(), errors));
        range.require(tests.get(t));
        fits.add(fit.summary(name, true));
        warnings.add(name, fit, accuracy);
      }
      robust.ifPresent(warnings::add);
      return new LinearModel(
              ModelColumns.of(table.rows().layout()),
              rows,
              options.intercept(),
              beta,
              tests,
              fits,
              rank,
              warnings.sentences())
          .told(
              options.robust(),
              keepsFactor(options, reduction)
                  ? Optional.of(PredictionFactors.of(solution))
                  : Optional.empty());
    }

    private String wayOut() {
      if (options.method() == Method.QR) {
        return LinearOptions.METHOD.to("normEq") + " " + EXTENDED;
      }
      return options.precision() == Precision.EXTENDED
          ? ""
          : LinearOptions.METHOD.to("qr") + " or " + EXTENDED;
    }
  }
}
