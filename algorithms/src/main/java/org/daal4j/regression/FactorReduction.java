package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;
import org.daal4j.tsqr.UpperTriangle;

/**
 * Reduces the R factor of [1 X y]. Below its first row, which holds the means, R is the factor of
 * the centred columns.
 *
 * @param counts result of the pass
 * @param features number of features, p
 * @param intercept whether the first column is the ones
 * @param shift of the pass, {@code double[p + q]}
 */
record FactorReduction(
    Counts<UpperTriangle> counts, int features, boolean intercept, double[] shift) {

  /** The reduction for least squares. */
  Reduction leastSquares() {
    ExtendedVector[] columns = new ExtendedVector[shift.length];
    double[] norms = new double[shift.length];
    for (int j = 0; j < shift.length; j++) {
      norms[j] = norm(j);
    }
    Scale scale = Scale.of(norms);
    for (int j = 0; j < shift.length; j++) {
      columns[j] = column(j, scale);
    }
    DoubleDouble[] totals = new DoubleDouble[shift.length - features];
    for (int t = 0; t < totals.length; t++) {
      totals[t] = ExtendedVector.product(columns[features + t], columns[features + t]);
    }
    double[] noise = noise(columns, norms);
    double root = triangle().get(0, 0);
    return new Reduction(
        intercept,
        counts.positiveRows(),
        counts.sumOfLogarithms(),
        root * root,
        means(),
        scale,
        totals,
        GramSchmidt.factor(columns, noise),
        4 * Noise.REFLECTIONS.arithmetic());
  }
