package org.daal4j.penalised;

import java.util.Arrays;

/**
 * Coefficients b of {@link ScaledProducts}, and the steps that bring ½bᵀGb - cᵀb + Σ(l_j|b_j| +
 * ½q_j b_j²) to its least value, one coefficient at a time (Friedman, Hastie and Tibshirani 2010,
 * doi:10.18637/jss.v033.i01, covariance updates): c - Gb is kept, so that a coefficient that stays
 * 0 costs a comparison, and one that moves p multiplications.
 *
 * <p>At the least value c_j - (Gb)_j - q_j b_j is l_j·sign(b_j) where b_j ≠ 0, and no larger than
 * l_j where it is 0. {@link #tolerance} says what is no larger.
 */
final class CoordinateDescent {

  private final ScaledProducts products;
  private final Penalty penalty;
  private final int p;
  private final double[] diagonal; // G_jj, double[p]; here, as rows of G are far from each other
  private final double[] norms; // √G_jj, double[p]
  private final double[] coefficients; // b, double[p]
  private final double[] gradient; // c - Gb, double[p]
  private final double[] absolutes; // l, double[p]
  private final double[] squares; // q, double[p]
  private double size; // Σ √G_jj |b_j| + √(sum of squares of the response)

  CoordinateDescent(ScaledProducts products, Penalty penalty) {
    this.products = products;
    this.penalty = penalty;
    this.p = products.features();
    this.diagonal = products.diagonal();
    this.norms = Arrays.stream(diagonal).map(Math::sqrt).toArray();
    this.coefficients = new double[p];
    this.gradient = new double[p];
    this.absolutes = new double[p];
    this.squares = new double[p];
  }

  /** From now on the penalty is of this λ; b stays. */
  void begin(double lambda) {
    for (int j = 0; j < p; j++) {
      absolutes[j] = penalty.admits(j) ? penalty.absolute(lambda, j) : 0;
      squares[j] = penalty.admits(j) ? penalty.square(lambda, j) : 0;
    }
    refresh();
  }

  /** Computes c - Gb anew, without what rounding has left of the steps. */
  void refresh() {
    size = Math.sqrt(products.responseSquare());
    for (int j = 0; j < p; j++) {
      gradient[j] = products.withResponse(j);
    }
    for (int j = 0; j < p; j++) {
      if (coefficients[j] != 0) {
        subtract(coefficients[j], j);
        size += norms[j] * Math.abs(coefficients[j]);
      }
    }
  }

  private void subtract(double change, int j) {
    double[] all = products.products();
    int row = j * products.stride();
    for (int i = 0; i < p; i++) {
      gradient[i] -= change * all[row + i];
    }
  }

  /** What rounding makes of c_j - (Gb)_j. */
  double tolerance(int j) {
    return 0x1p-47 * norms[j] * size;
  }

  /**
   * Takes each coefficient to its best value given the others, in order.
   *
   * @param all whether those that are 0 too
   * @return whether a coefficient has become 0, ceased to be it, or changed its sign
   */
  boolean sweep(boolean all) {
    boolean changed = false;
    for (int j = 0; j < p; j++) {
      double before = coefficients[j];
      if (before == 0 && (!all || !penalty.admits(j) || fits(j))) {
        continue;
      }
      double pull = gradient[j] + diagonal[j] * before;
      double left = Math.abs(pull) - absolutes[j];
      double after = left > 0 ? Math.copySign(left / (diagonal[j] + squares[j]), pull) : 0;
      if (after != before) {
        coefficients[j] = after;
        subtract(after - before, j);
        changed |= Math.signum(after) != Math.signum(before);
      }
    }
    return changed;
  }

  /** Whether a coefficient that is 0 is so rightly. */
  boolean fits(int j) {
    return Math.abs(gradient[j]) <= absolutes[j] + tolerance(j);
  }

  /** Whether all that are 0 are so rightly. */
  boolean zerosFit() {
    for (int j = 0; j < p; j++) {
      if (coefficients[j] == 0 && penalty.admits(j) && !fits(j)) {
        return false;
      }
    }
    return true;
  }

  /** By how much the worst condition fails, as a part of the norms of its columns. */
  double violation() {
    double worst = 0;
    double response = Math.sqrt(products.responseSquare());
    for (int j = 0; j < p && response > 0; j++) {
      if (penalty.admits(j)) {
        double b = coefficients[j];
        double of =
            b == 0
                ? Math.max(0, Math.abs(gradient[j]) - absolutes[j])
                : Math.abs(gradient[j] - squares[j] * b - Math.signum(b) * absolutes[j]);
        worst = Math.max(worst, of / norms[j] / response);
      }
    }
    return worst;
  }

  /** b, not a copy. */
  double[] coefficients() {
    return coefficients;
  }

  /** l, not a copy. */
  double[] absolutes() {
    return absolutes;
  }

  /** q, not a copy. */
  double[] squares() {
    return squares;
  }

  /** The features whose coefficient is not 0. */
  int[] support() {
    int[] support = new int[p];
    int count = 0;
    for (int j = 0; j < p; j++) {
      if (coefficients[j] != 0) {
        support[count++] = j;
      }
    }
    return Arrays.copyOf(support, count);
  }
}
