package org.daal4j.logistic;

import java.util.stream.IntStream;

/**
 * The factor L of a positive definite matrix A = L·Lᵀ of order n, and what is solved with it. In
 * Java, each number a sum in the order of its terms, so that the bits are those of any host and any
 * number of threads. n³/3 multiplications and additions, {@code double[n²]}.
 */
final class Cholesky {

  private static final int PARALLEL_FROM = 192;

  private final int n;
  private final double[] factor; // double[n, n], row after row; above the diagonal unused

  private Cholesky(int n, double[] factor) {
    this.n = n;
    this.factor = factor;
  }

  /**
   * Factors a matrix.
   *
   * @param matrix the lower triangle of A, row after row, replaced by L
   * @return null when a pivot is not above 0
   */
  static Cholesky of(double[] matrix, int n) {
    for (int j = 0; j < n; j++) {
      int row = j * n;
      double pivot = matrix[row + j] - dot(matrix, row, row, 0, j);
      if (!(pivot > 0)) {
        return null;
      }
      double root = Math.sqrt(pivot);
      matrix[row + j] = root;
      int column = j;
      below(j + 1, n)
          .forEach(
              i -> {
                double rest = matrix[i * n + column] - dot(matrix, i * n, row, 0, column);
                matrix[i * n + column] = rest / root;
              });
    }
    return new Cholesky(n, matrix);
  }

  private static IntStream below(int from, int n) {
    IntStream rows = IntStream.range(from, n);
    return n - from >= PARALLEL_FROM ? rows.parallel() : rows;
  }

  /** Σ a[i + k]·a[j + k] for k from {@code from} on, in four sums that do not wait for another. */
  private static double dot(double[] a, int i, int j, int from, int to) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      sum0 += a[i + k] * a[j + k];
      sum1 += a[i + k + 1] * a[j + k + 1];
      sum2 += a[i + k + 2] * a[j + k + 2];
      sum3 += a[i + k + 3] * a[j + k + 3];
    }
    for (; k < to; k++) {
      sum0 += a[i + k] * a[j + k];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** Solves A·x = b. */
  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i * n + k] * x[k];
      }
      x[i] /= factor[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= factor[i * n + i];
      for (int k = 0; k < i; k++) {
        x[k] -= factor[i * n + k] * x[i];
      }
    }
    return x;
  }

  /** The inverse of A, {@code double[n][n]}: M·Mᵀ with the rows of M those of L⁻ᵀ. */
  double[][] inverse() {
    double[] m = new double[n * n]; // row j is column j of L⁻¹
    below(0, n).forEach(j -> invertColumn(j, m));
    double[][] inverse = new double[n][n];
    below(0, n)
        .forEach(
            i -> {
              for (int j = 0; j <= i; j++) {
                inverse[i][j] = dot(m, i * n, j * n, i, n);
              }
            });
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }

  private void invertColumn(int j, double[] m) {
    double[] x = new double[n];
    x[j] = 1 / factor[j * n + j];
    for (int i = j + 1; i < n; i++) {
      double sum = 0;
      for (int k = j; k < i; k++) {
        sum -= factor[i * n + k] * x[k];
      }
      x[i] = sum / factor[i * n + i];
    }
    System.arraycopy(x, 0, m, j * n, n);
  }
}
