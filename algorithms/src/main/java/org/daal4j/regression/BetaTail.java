package org.daal4j.regression;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.ContinuedFraction;

/**
 * The regularised incomplete beta function I_x(a, b) at x = 1/(1 + r), for r ≥ 0: the tail of
 * Student's t (r = t²/df) and of F (r = F·d₁/d₂). Given by r, neither x nor 1 - x is rounded, so
 * that the tail keeps its relative accuracy however far out and however many degrees of freedom.
 *
 * <p>Continued fraction of DLMF 8.17.22 (doi:10.1017/9781139192750), logarithm of the complete beta
 * function by Commons Math.
 */
final class BetaTail {

  private static final double ACCURACY = 1e-16;
  private static final int MOST_TERMS = 10_000_000; // about √(a + b) are needed

  private final double a;
  private final double b;

  private BetaTail(double a, double b) {
    this.a = a;
    this.b = b;
  }

  /** I_x(a, b) at {@code x = 1/(1 + ratio)}; NaN when {@code ratio} is. */
  static double at(double ratio, double a, double b) {
    if (Double.isNaN(ratio) || Double.isNaN(a) || Double.isNaN(b)) {
      return Double.NaN;
    }
    if (ratio == 0) {
      return 1;
    }
    if (ratio == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double x = 1 / (1 + ratio);
    double logX = -Math.log1p(ratio);
    double logRest = -Math.log1p(1 / ratio);
    // The fraction converges fast below about the mean of the beta distribution.
    return x <= (a + 1) / (a + b + 2)
        ? new BetaTail(a, b).value(x, logX, logRest)
        : 1 - new BetaTail(b, a).value(1 / (1 + 1 / ratio), logRest, logX);
  }

  private double value(double x, double logX, double logRest) {
    ContinuedFraction fraction =
        new ContinuedFraction() {
          @Override
          protected double getB(int n, double at) {
            if (n % 2 == 0) {
              double m = n / 2.0;
              return m * (b - m) * at / ((a + 2 * m - 1) * (a + 2 * m));
            }
            double m = (n - 1) / 2.0;
            return -((a + m) * (a + b + m) * at) / ((a + 2 * m) * (a + 2 * m + 1));
          }

          @Override
          protected double getA(int n, double at) {
            return 1;
          }
        };
    double log = a * logX + b * logRest - Math.log(a) - Beta.logBeta(a, b);
    return Math.exp(log) / fraction.evaluate(x, ACCURACY, MOST_TERMS);
  }
}
