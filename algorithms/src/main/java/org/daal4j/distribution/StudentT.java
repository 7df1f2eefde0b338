package org.daal4j.distribution;

import org.apache.commons.math3.special.Beta;

/**
 * Student's t distribution.
 *
 * @param degreesOfFreedom above 0
 */
public record StudentT(double degreesOfFreedom) {

  private static final int MOST_STEPS = 200;

  /** The probability of a value at least as far from 0 as t: P(|T| ≥ |t|). */
  public double twoSided(double t) {
    return BetaTail.at(t / degreesOfFreedom * t, degreesOfFreedom / 2, 0.5);
  }

  /** The t that |T| exceeds with a probability of 5 %. */
  public double quantile95() {
    return quantile(0.05);
  }

  /**
   * The t that |T| exceeds with a probability.
   *
   * @param probability above 0 and below 1
   */
  public double quantile(double probability) {
    double below = 0;
    double above = 1;
    while (twoSided(above) > probability) {
      below = above;
      above *= 2;
    }
    double t = below;
    // The tail is convex right of 0, so Newton's steps from the left never go too far. Where they
    // are short, far out in a heavy tail, halving is faster.
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = t + (twoSided(t) - probability) / (2 * density(t));
      if (Math.abs(next - t) <= 1e-15 * t) {
        return next;
      }
      double middle = (below + above) / 2;
      if (twoSided(middle) > probability) {
        below = middle;
      } else {
        above = middle;
      }
      t = Math.max(next, below);
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
