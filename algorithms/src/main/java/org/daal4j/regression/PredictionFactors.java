package org.daal4j.regression;

import org.daal4j.regression.predict.PredictionFactor;

/** The {@link PredictionFactor} of a fit whose features are independent, and not too many. */
final class PredictionFactors {

  private PredictionFactors() {}

  static boolean isKept(Reduction reduction) {
    return reduction.features() <= PredictionFactor.MOST_FEATURES
        && reduction.factor().rank() == reduction.features();
  }

  /** In units of the data, from the inverse of the factor of the scaled features. */
  static PredictionFactor of(Solution solution) {
    Reduction reduction = solution.reduction();
    int p = reduction.features();
    double[] means = new double[1 + p];
    double[][] rows = new double[1 + p][1 + p];
    for (int j = 0; j < p && reduction.intercept(); j++) {
      means[1 + j] = reduction.means()[j].value();
    }
    rows[0][0] = reduction.intercept() ? 1 / reduction.weightRoot() : 0;
    int[] pivots = reduction.factor().pivots();
    for (int k = 0; k < p; k++) {
      for (int m = 0; m <= k; m++) {
        int column = pivots[m];
        rows[1 + k][1 + column] =
            Math.scalb(solution.inverse()[k][m], -reduction.scale().exponents()[column]);
      }
    }
    return new PredictionFactor(means, rows);
  }
}
