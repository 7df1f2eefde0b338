package org.daal4j.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daal4j.distribution.StudentT;

/**
 * Tests the coefficients of one response.
 *
 * @param solution they are of
 * @param response its index, from 0
 * @param fit of the response
 */
record CoefficientTests(Solution solution, int response, FitMeasures fit) {

  /**
   * The standard errors of the coefficients of scaled columns when all errors are of one variance:
   * intercept, then features; NaN where they cannot be told; {@code double[1 + p]}.
   */
  double[] standardErrors() {
    double[] errors = solution.errorFactors().clone();
    for (int j = 0; j < errors.length; j++) {
      errors[j] *= Math.sqrt(fit.variance());
    }
    return errors;
  }

  /**
   * The tests, intercept first where there is one.
   *
   * @param features their names
   * @param errors standard errors of the coefficients of scaled columns, {@code double[1 + p]}
   */
  List<CoefficientTest> of(List<String> features, double[] errors) {
    Reduction reduction = solution.reduction();
    double[] estimates = solution.coefficients(response);
    double degrees = fit.degreesOfFreedom();
    StudentT distribution = new StudentT(degrees > 0 ? degrees : Double.NaN);
    double quantile = degrees > 0 ? distribution.quantile95() : Double.NaN;
    int exponent = reduction.scale().exponents()[reduction.features() + response];
    List<CoefficientTest> tests = new ArrayList<>();
    for (int j = reduction.intercept() ? 0 : 1; j < estimates.length; j++) {
      boolean slope = j > 0;
      int unit = slope ? reduction.scale().exponents()[j - 1] : 0;
      tests.add(
          CoefficientTest.of(
              slope ? features.get(j - 1) : CoefficientTest.INTERCEPT,
              estimates[j],
              Math.scalb(errors[j], exponent - unit),
              distribution,
              quantile,
              slope ? sumOfSquares(j - 1) : Double.NaN,
              slope ? solution.varianceInflation(j - 1) : Double.NaN));
    }
    return Collections.unmodifiableList(tests);
  }

  /** In units of the data; NaN when no double holds it. */
  private double sumOfSquares(int feature) {
    Reduction reduction = solution.reduction();
    double scaled = solution.sumOfSquares(response, feature);
    int exponent = reduction.scale().exponents()[reduction.features() + response];
    double sum = Math.scalb(scaled, 2 * exponent);
    return Double.isInfinite(sum) || scaled > 0 && sum < Double.MIN_NORMAL ? Double.NaN : sum;
  }
}
