package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.linalg.DoubleDouble;

/**
 * Ridge regression in one pass: minimises Σ w·(y - b₀ - x·b)² + λ·Σ b² for each response, each with
 * its own λ. The intercept is not penalised and λ is not divided by the number of rows (Hoerl and
 * Kennard 1970, doi:10.1080/00401706.1970.10488634).
 */
public final class RidgeRegression {

  private RidgeRegression() {}

  /**
   * Fits a table.
   *
   * @param rows features, then responses
   * @param features how many columns are features, p
   * @param lambdas not negative: one for all responses, or one for each, {@code double[q]}
   * @param precision of the sums
   * @throws UsageException when there are neither one nor q lambdas
   * @throws org.daal4j.core.BadInputException when no row has a positive weight, or values are too
   *     large for their squares
   */
  public static LinearModel fit(
      Engine engine,
      Dataset rows,
      int features,
      boolean intercept,
      double[] lambdas,
      Precision precision)
      throws IOException {
    RegressionTable table = new RegressionTable(engine, rows, features, intercept);
    int responses = table.responseNames().size();
    requireOneOrEach(lambdas, responses);
    ProductReduction products = table.products(precision);
    double[][] beta = new double[responses][];
    List<FitSummary> fits = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Solved solved = null;
    for (int t = 0; t < responses; t++) {
      double lambda = lambdas[lambdas.length == 1 ? 0 : t];
      if (solved == null || solved.lambda != lambda) {
        solved = new Solved(lambda, products.ridge(lambda));
        if (solved.solution.dependencies().any()) {
          String sentence = solved.solution.dependencies().sentence(table.featureNames());
          if (!warnings.contains(sentence)) {
            warnings.add(sentence);
          }
        }
      }
      beta[t] = solved.solution.coefficients(t);
      fits.add(solved.fit(t, beta[t]).summary(table.responseNames().get(t), false));
    }
    return new LinearModel(
        table.featureNames(),
        table.responseNames(),
        intercept,
        beta,
        List.of(),
        fits,
        features,
        warnings);
  }

  private static void requireOneOrEach(double[] lambdas, int responses) {
    if (lambdas.length != 1 && lambdas.length != responses) {
      throw new UsageException(
          "--ridge-parameters: "
              + lambdas.length
              + " values for "
              + responses
              + (responses == 1 ? " response" : " responses")
              + ". Give one, or one for each response.");
    }
  }

  /** The table solved for one λ. */
  private static final class Solved {
    private final double lambda;
    private final Reduction reduction;
    private final Solution solution;
    private final double parameters;

    Solved(double lambda, Reduction reduction) {
      this.lambda = lambda;
      this.reduction = reduction;
      this.solution = new Solution(reduction);
      double inverse = 0;
      for (double element : solution.inverseDiagonal()) {
        inverse += element;
      }
      // The trace of X(XᵀX + λI)⁻¹Xᵀ (Hastie, Tibshirani, Friedman 2009, equation 3.50).
      this.parameters = Math.max(0, reduction.factor().rank() - lambda * inverse);
    }

    FitMeasures fit(int t, double[] beta) {
      double squares = 0;
      for (int j = 1; j < beta.length; j++) {
        squares += beta[j] * beta[j];
      }
      DoubleDouble total = reduction.totals()[t];
      DoubleDouble penalty =
          reduction
              .scale()
              .down(
                  DoubleDouble.product(lambda, squares),
                  reduction.features() + t,
                  reduction.features() + t);
      DoubleDouble residual = solution.residual(t).subtract(penalty);
      if (!(residual.high() > 0)) {
        residual = DoubleDouble.ZERO;
      }
      return new FitMeasures(reduction, t, parameters, total.subtract(residual), residual);
    }
  }
}
