package org.daal4j.regression;

import org.apache.commons.math3.special.Beta;

/**
 * Student's t distribution.
 *
 * @param degreesOfFreedom above 0
 */
record StudentT(double degreesOfFreedom) {

  private static final int MOST_STEPS = 200;

  /** The probability of a value at least as far from 0 as t: P(|T| ≥ |t|). */
  double twoSided(double t) {
    return BetaTail.at(t / degreesOfFreedom * t, degreesOfFreedom / 2, 0.5);
  }

  /** The t that |T| exceeds with a probability of 5 %. */
  double quantile95() {
    // The tail is convex right of 0, so Newton's steps from the left never go too far.
    double t = 1.9599639845400545; // of the normal distribution, the least of all
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = t + (twoSided(t) - 0.05) / (2 * density(t));
      if (Math.abs(next - t) <= 1e-15 * t) {
        return next;
      }
      t = next;
    }
    return t;
  }

  private double density(double t) {
    double log =
        -0.5 * (degreesOfFreedom + 1) * Math.log1p(t / degreesOfFreedom * t)
            - 0.5 * Math.log(degreesOfFreedom)
            - Beta.logBeta(degreesOfFreedom / 2, 0.5);
    return Math.exp(log);
  }
}
