package org.daal4j.logistic;

/**
 * The equations of one step of Newton's method for the coefficients that are free: H·d = g, with H
 * the Hessian of -log likelihood + penalty and g the slope downwards. Solved by {@link Cholesky} on
 * a unit diagonal. N unknowns: N³/3 multiplications and {@code double[2N²]}.
 */
final class NewtonSystem {

  /** What is added to a diagonal of 1 when nothing is left of a pivot: the least that helps. */
  private static final double LEAST_DAMPING = 0x1p-44;

  private final int[] free; // int[N]: places of the free coefficients
  private final double[] scales; // double[N]: 1/√H_ii; 0 where H_ii is
  private final Cholesky factor; // of order N
  private final double[] step; // double[all]
  private final double decrement;

  /**
   * At some coefficients.
   *
   * @param coefficients {@code double[(K - 1)q]}
   * @param penalties weight of half the square of each coefficient
   * @param free places of the coefficients that may change, ascending
   */
  NewtonSystem(Likelihood at, double[] coefficients, double[] penalties, int[] free) {
    this.free = free;
    int n = free.length;
    int q = at.hessian().terms();
    double[] matrix = new double[n * n];
    scales = new double[n];
    for (int i = 0; i < n; i++) {
      double square = element(at, q, free[i], free[i]) + penalties[free[i]];
      scales[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    for (int i = 0; i < n; i++) {
      matrix[i * n + i] = 1;
      for (int j = 0; j < i; j++) {
        matrix[i * n + j] = element(at, q, free[i], free[j]) * scales[i] * scales[j];
      }
    }
    factor = factor(matrix, n);
    double[] slope = new double[n];
    for (int i = 0; i < n; i++) {
      slope[i] = (at.gradient()[free[i]] - penalties[free[i]] * coefficients[free[i]]) * scales[i];
    }
    double[] solved = factor.solve(slope);
    step = new double[coefficients.length];
    double product = 0;
    for (int i = 0; i < n; i++) {
      step[free[i]] = solved[i] * scales[i];
      product += solved[i] * slope[i];
    }
    decrement = product;
  }

  private static double element(Likelihood at, int q, int i, int j) {
    return at.hessian().get(1 + i / q, i % q, 1 + j / q, j % q);
  }

  private static Cholesky factor(double[] matrix, int n) {
    for (double damping = 0; ; damping = Math.max(LEAST_DAMPING, 16 * damping)) {
      double[] tried = matrix.clone();
      for (int i = 0; i < n; i++) {
        tried[i * n + i] += damping;
      }
      Cholesky factor = Cholesky.of(tried, n);
      if (factor != null) {
        return factor;
      }
      if (!(damping <= n)) {
        throw new ArithmeticException("no step can be told: the Hessian is not finite");
      }
    }
  }

  /** The step, {@code double[(K - 1)q]}, 0 for coefficients that are not free. */
  double[] step() {
    return step;
  }

  /** How much twice the objective falls in the step, were it quadratic: gᵀH⁻¹g. */
  double decrement() {
    return decrement;
  }

  /** The inverse of H: {@code double[N][N]}, in the order of the free coefficients. */
  double[][] inverse() {
    int n = free.length;
    double[][] inverse = factor.inverse();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] *= scales[i] * scales[j];
      }
    }
    return inverse;
  }
}
