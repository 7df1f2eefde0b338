package org.daal4j.regression;

import java.util.List;
import org.daal4j.linalg.DoubleDouble;

/**
 * A fitted linear or ridge regression.
 *
 * @param features names of the features, p
 * @param responses names of the responses, q
 * @param intercept whether there is one
 * @param beta intercept (0 when there is none), then a coefficient for each feature, {@code
 *     double[q][1 + p]}
 * @param tests the coefficients of each response and how sure they are; empty for ridge regression
 * @param fits one for each response
 * @param rank number of features that are linearly independent; for ridge regression p
 * @param warnings sentences a user should read
 */
public record LinearModel(
    List<String> features,
    List<String> responses,
    boolean intercept,
    double[][] beta,
    List<List<CoefficientTest>> tests,
    List<FitSummary> fits,
    int rank,
    List<String> warnings) {

  /**
   * The model of features that were shifted and scaled before the fit, written for those as they
   * were: the same predictions. It has an intercept and no tests.
   *
   * @param shifts what was taken from each feature, {@code double[p]}
   * @param scales what it was divided by then, {@code double[p]}
   */
  public LinearModel unscaled(double[] shifts, double[] scales) {
    double[][] coefficients = new double[beta.length][];
    for (int t = 0; t < beta.length; t++) {
      coefficients[t] = beta[t].clone();
      DoubleDouble start = DoubleDouble.of(beta[t][0]);
      for (int j = 0; j < shifts.length; j++) {
        DoubleDouble slope = DoubleDouble.of(beta[t][1 + j]).divide(DoubleDouble.of(scales[j]));
        coefficients[t][1 + j] = slope.value();
        start = start.subtract(slope.multiply(shifts[j]));
      }
      coefficients[t][0] = start.value();
    }
    return new LinearModel(
        features, responses, intercept, coefficients, tests, fits, rank, warnings);
  }
}
