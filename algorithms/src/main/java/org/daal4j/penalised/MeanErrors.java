package org.daal4j.penalised;

import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.DoubleDouble;

/**
 * The mean of the errors that a solution makes in other rows than it was found from: what lies
 * between the means of their responses, less what the features' means explain of it. Without an
 * intercept errors are about 0, and their squares have all of it.
 */
final class MeanErrors {

  private final DoubleDouble[] gaps; // of scaled columns, the response last; null without intercept

  MeanErrors(ScaledProducts products, CrossProducts others) {
    gaps = products.intercept() ? new DoubleDouble[products.features() + 1] : null;
    for (int j = 0; gaps != null && j < gaps.length; j++) {
      DoubleDouble gap = others.meanLess(products.source(), j);
      int exponent = -products.exponent(j);
      gaps[j] = new DoubleDouble(Math.scalb(gap.high(), exponent), Math.scalb(gap.low(), exponent));
    }
  }

  /** Of the scaled response. */
  DoubleDouble of(double[] slopes) {
    if (gaps == null) {
      return DoubleDouble.ZERO;
    }
    DoubleDouble error = gaps[slopes.length];
    for (int j = 0; j < slopes.length; j++) {
      if (slopes[j] != 0) {
        error = error.subtract(gaps[j].multiply(slopes[j]));
      }
    }
    return error;
  }
}
