package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

  /** B·Bᵀ + n·I, of condition below 10. */
  private static double[] matrix(int n) {
    Random random = new Random(n);
    double[][] b = new double[n][n];
    for (double[] row : b) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = i == j ? n : 0;
        for (int k = 0; k < n; k++) {
          sum += b[i][k] * b[j][k];
        }
        a[i * n + j] = sum;
      }
    }
    return a;
  }

  /** The last one has rows enough for threads. Backward error: n²·2^-53 of the norm. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 21, 300})
  void solvesAndInverts(int n) {
    double[] a = matrix(n);
    Cholesky factor = Cholesky.of(a.clone(), n);
    double[] b = new Random(1).doubles(n).toArray();
    double[] x = factor.solve(b);
    double[][] inverse = factor.inverse();
    for (int i = 0; i < n; i++) {
      double product = 0;
      for (int j = 0; j < n; j++) {
        product += a[i * n + j] * x[j];
      }
      assertThat(product).isCloseTo(b[i], within(1e-11));
      for (int j = 0; j < n; j += 7) {
        double unit = 0;
        for (int k = 0; k < n; k++) {
          unit += a[i * n + k] * inverse[k][j];
        }
        assertThat(unit).isCloseTo(i == j ? 1 : 0, within(1e-11));
      }
    }
  }

  @Test
  void tellsThatAPivotIsNotPositive() {
    assertThat(Cholesky.of(new double[] {1, 0, 1, 1}, 2)).isNull();
    assertThat(Cholesky.of(new double[] {Double.NaN}, 1)).isNull();
  }
}
