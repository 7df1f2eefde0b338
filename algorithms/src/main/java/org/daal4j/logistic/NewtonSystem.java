package org.daal4j.logistic;

import dev.ludovic.netlib.LAPACK;
import org.daal4j.linalg.LinearAlgebra;
import org.netlib.util.intW;

/**
 * The equations of one step of Newton's method for the coefficients that are free: H·d = g, with H
 * the Hessian of -log likelihood + penalty and g the slope downwards. Solved by Cholesky on a unit
 * diagonal, in Java, so that all hosts take the same steps. N unknowns: N³/3 multiplications and
 * {@code double[2N²]}.
 */
final class NewtonSystem {

  private static final LAPACK LAPACK = LinearAlgebra.javaLapack();

  /** What is added to a diagonal of 1 when nothing is left of a pivot: the least that helps. */
  private static final double LEAST_DAMPING = 0x1p-44;

  private final int[] free; // int[N]: places of the free coefficients
  private final int all; // coefficients
  private final double[] scales; // double[N]: 1/√H_ii; 0 where H_ii is
  private final double[] factor; // double[N, N]
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
    this.all = coefficients.length;
    int n = free.length;
    int q = at.hessian().terms();
    double[] matrix = new double[n * n];
    scales = new double[n];
    for (int i = 0; i < n; i++) {
      double square = element(at, q, free[i], free[i]) + penalties[free[i]];
      scales[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    for (int j = 0; j < n; j++) {
      matrix[j * n + j] = 1;
      for (int i = j + 1; i < n; i++) {
        matrix[j * n + i] = element(at, q, free[i], free[j]) * scales[i] * scales[j];
      }
    }
    factor = factor(matrix, n);
    double[] slope = new double[n];
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      slope[i] = (at.gradient()[free[i]] - penalties[free[i]] * coefficients[free[i]]) * scales[i];
      solved[i] = slope[i];
    }
    LAPACK.dpotrs("L", n, 1, factor, n, solved, n, new intW(0));
    step = new double[all];
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

  private static double[] factor(double[] matrix, int n) {
    for (double damping = 0; ; damping = Math.max(LEAST_DAMPING, 16 * damping)) {
      double[] tried = matrix.clone();
      for (int i = 0; i < n; i++) {
        tried[i * n + i] += damping;
      }
      intW info = new intW(0);
      LAPACK.dpotrf("L", n, tried, n, info);
      if (info.val == 0 || damping > n) {
        return tried;
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
    double[] inverse = factor.clone();
    LAPACK.dpotri("L", n, inverse, n, new intW(0));
    double[][] square = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        square[i][j] = inverse[j * n + i] * scales[i] * scales[j];
        square[j][i] = square[i][j];
      }
    }
    return square;
  }
}
