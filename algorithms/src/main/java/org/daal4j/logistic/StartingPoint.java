package org.daal4j.logistic;

import org.daal4j.crossproduct.CrossProducts;

/**
 * The basis of a fit, and the likelihood at coefficients 0, both from the first pass: there all K
 * classes have the probability 1/K, so that the blocks of the Hessian are (δ_kl/K - 1/K²) Σ w zzᵀ
 * and the gradient is Σ w(y_k - 1/K)z.
 */
final class StartingPoint {

  private final ClassTable table;
  private final CrossProducts products;
  private final RowBasis basis;

  /**
   * Of a table.
   *
   * @param sparse whether 0 is to stay 0 in the basis
   */
  StartingPoint(ClassTable table, boolean intercept, boolean sparse) {
    this.table = table;
    this.products = table.products();
    int p = products.columns();
    double[] shifts = new double[p];
    double[] factors = new double[p];
    for (int j = 0; j < p; j++) {
      shifts[j] = intercept && !sparse ? products.mean(j) : 0;
      double distance = products.mean(j) - shifts[j];
      double size = Math.hypot(distance, Math.sqrt(products.centred(j, j) / weight()));
      factors[j] = size > 0 ? Math.scalb(1.0, -Math.getExponent(size * Math.sqrt(2))) : 1;
    }
    basis = new RowBasis(shifts, factors, intercept);
  }

  private double weight() {
    return products.weightSum();
  }

  RowBasis basis() {
    return basis;
  }

  /** The likelihood at 0. */
  Likelihood likelihood() {
    int classes = table.classes().size();
    int q = basis.terms();
    HessianBlocks hessian = new HessianBlocks(classes, q);
    double equal = 1.0 / classes;
    for (int i = 0; i < q; i++) {
      for (int j = i; j < q; j++) {
        double product = product(i, j);
        for (int k = 1; k < classes; k++) {
          for (int l = k; l < classes; l++) {
            double share = k == l ? equal * (1 - equal) : -equal * equal;
            hessian.block(k, l)[hessian.row(i) + j - i] = share * product;
          }
        }
      }
    }
    double[] gradient = new double[(classes - 1) * q];
    for (int k = 1; k < classes; k++) {
      for (int i = 0; i < q; i++) {
        gradient[(k - 1) * q + i] = sum(k, i) - equal * total(i);
      }
    }
    double deviance = 2 * weight() * Math.log(classes);
    return new Likelihood(table.positiveRows(), table.positiveRows(), deviance, gradient, hessian);
  }

  /** Σ w z_i z_j. */
  private double product(int i, int j) {
    if (j == basis.features()) {
      return total(i);
    }
    double centred = basis.factor(i) * products.centred(i, j) * basis.factor(j);
    return centred + mean(i) * weight() * mean(j);
  }

  /** The mean of a term. */
  private double mean(int i) {
    return i == basis.features() ? 1 : (products.mean(i) - basis.shift(i)) * basis.factor(i);
  }

  /** Σ w z_i. */
  private double total(int i) {
    return weight() * mean(i);
  }

  /** Σ w z_i over a class. */
  private double sum(int k, int i) {
    double own = table.weights()[k];
    return i == basis.features()
        ? own
        : (table.sums(k)[i] - own * basis.shift(i)) * basis.factor(i);
  }
}
