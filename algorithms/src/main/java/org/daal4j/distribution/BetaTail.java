package org.daal4j.distribution;

import org.apache.commons.math3.special.Beta;

/**
 * The regularised incomplete beta function I_x(a, b) at x = 1/(1 + r), y = 1 - x = r/(1 + r), for r
 * ≥ 0: the tail of Student's t (r = t²/df) and of F (r = F·d₁/d₂). Given by r, neither x nor y
 * loses digits, so that the tail keeps its relative accuracy however far out and however many
 * degrees of freedom, which a function of x alone cannot.
 *
 * <p>Continued fraction of Didonato and Morris 1992 (doi:10.1145/131766.131776), evaluated by
 * Lentz's algorithm; the logarithm of the complete beta function is that of Commons Math.
 */
public final class BetaTail {

  private static final int MOST_TERMS = 10_000_000; // about √(a + b) are needed
  private static final double TINY = 1e-300;

  private final double a;
  private final double b;
  private final double x;
  private final double y;

  private BetaTail(double a, double b, double x, double y) {
    this.a = a;
    this.b = b;
    this.x = x;
    this.y = y;
  }

  /** I_x(a, b) at {@code x = 1/(1 + ratio)}; NaN when an argument is. */
  public static double at(double ratio, double a, double b) {
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
    double y = 1 / (1 + 1 / ratio);
    double logX = -Math.log1p(ratio);
    double logY = -Math.log1p(1 / ratio);
    double scale = Math.exp(a * logX + b * logY - Beta.logBeta(a, b));
    // The fraction converges fast below about the mean of the beta distribution.
    return x <= (a + 1) / (a + b + 2)
        ? scale / new BetaTail(a, b, x, y).fraction()
        : 1 - scale / new BetaTail(b, a, y, x).fraction();
  }

  /** β₁ + α₂/(β₂ + α₃/(β₃ + ...)). */
  private double fraction() {
    double value = beta(0);
    double numerator = value;
    double denominator = 0;
    for (int n = 1; n < MOST_TERMS; n++) {
      double alpha = alpha(n);
      double beta = beta(n);
      denominator = 1 / notZero(beta + alpha * denominator);
      numerator = notZero(beta + alpha / numerator);
      double change = numerator * denominator;
      value *= change;
      if (Math.abs(change - 1) <= 0x1p-53) {
        break;
      }
    }
    return value;
  }

  private double alpha(double n) {
    double step = x / (a + 2 * n - 1);
    return (a + n - 1) * step * ((a + b + n - 1) * step) * (n * (b - n));
  }

  private double beta(double n) {
    double fromMean = x < y ? a - (a + b) * x : (a + b) * y - b; // the same: one does not cancel
    double rest = (a + n) / (a + 2 * n + 1) * (fromMean + 1 + n * (1 + y));
    return n == 0 ? rest : n + n * (b - n) * x / (a + 2 * n - 1) + rest;
  }

  private static double notZero(double value) {
    return value == 0 ? TINY : value;
  }
}
