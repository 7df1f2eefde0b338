package org.daal4j.penalised;

/**
 * The penalty λ(α‖b‖₁ + (1-α)/2·‖b‖²) of (1/2W)Σ w(y - b₀ - xb)², W = Σw, as it is for {@link
 * ScaledProducts}: with both multiplied by W/4^e, e the exponent of the response, feature j has the
 * weight √W·λα·2^-e·v_j on |b_j| and λ(1-α)·v_j² on b_j²/2. Where features are standardised inside,
 * v_j is their scaled deviation √Σw(x - mean)², else √W by the power of two they were divided by.
 *
 * @param l1Ratio α
 * @param units v, {@code double[p]}; 0 for features that stay out: constant ones
 * @param responseUnit √W·2^-e
 */
record Penalty(double l1Ratio, double[] units, double responseUnit) {

  /** Below this ratio the largest penalty is that of this ratio: it is infinite at 0. */
  private static final double LEAST_RATIO = 1e-3;

  static Penalty of(ScaledProducts products, double l1Ratio, boolean standardize) {
    double root = Math.sqrt(products.source().weightSum());
    int p = products.features();
    double[] units = new double[p];
    for (int j = 0; j < p; j++) {
      if (products.product(j, j) > 0) {
        units[j] = standardize ? products.deviation(j) : Math.scalb(root, -products.exponent(j));
      }
    }
    return new Penalty(l1Ratio, units, Math.scalb(root, -products.exponent(p)));
  }

  /** Whether a feature may have a coefficient. */
  boolean admits(int j) {
    return units[j] > 0 && units[j] < Double.POSITIVE_INFINITY;
  }

  /** The weight of |b_j|. */
  double absolute(double lambda, int j) {
    return l1Ratio == 0 ? 0 : lambda * l1Ratio * responseUnit * units[j];
  }

  /** The weight of b_j²/2. */
  double square(double lambda, int j) {
    return l1Ratio == 1 ? 0 : lambda * (1 - l1Ratio) * units[j] * units[j];
  }

  /** The least λ for which no feature has a coefficient; 0 when none explains anything. */
  double largest(ScaledProducts products) {
    double largest = 0;
    for (int j = 0; j < units.length; j++) {
      if (admits(j)) {
        largest = Math.max(largest, Math.abs(products.withResponse(j)) / units[j]);
      }
    }
    return largest / responseUnit / Math.max(l1Ratio, LEAST_RATIO);
  }
}
