package org.daal4j.tsqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daal4j.core.DenseRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R factors of any width, added block by block: RᵀR = XᵀX, which is known exactly. */
class ReflectorLoopsTest {

  /**
   * Some p roundings a rotation, relative to the norm of the column; the table is well conditioned.
   */
  private static final double RELATIVE = 1e-13;

  /** Rows and columns: panels of both kinds, full and not; blocks below, full and not. */
  static Stream<Arguments> shapes() {
    return IntStream.of(1, 3, 4, 5, 7, 8, 9, 12, 31, 33, 40, 130, 257)
        .boxed()
        .flatMap(
            p ->
                IntStream.of(p, p + 1, p + 511, p + 512, p + 513, p + 2600)
                    .mapToObj(rows -> Arguments.of(rows, p)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theFactorHasTheProductsOfTheTable(int rows, int p) {
    assertFactor(rows, p, new double[] {1});
  }

  /** Squares of these columns overflow or vanish, and reciprocals of the smallest do. */
  @ParameterizedTest
  @MethodSource("shapes")
  void columnsOfAnySizeAreAsGood(int rows, int p) {
    assertFactor(rows, p, new double[] {1, 0x1p990, 0x1p-990, 0x1p-1015, 0x1p500});
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void columnsOfZerosStayZeros(int rows, int p) {
    assertFactor(rows, p, new double[] {1, 0});
  }

  private static void assertFactor(int n, int p, double[] factors) {
    double[][] columns = wholeNumbers(n, p, factors);
    double[] ones = new double[p];
    Arrays.fill(ones, 1);
    RFactor found = new RFactor(new double[p], ones);
    for (int from = 0; from < n; from += 700) {
      int rows = Math.min(700, n - from);
      DenseRows block = new DenseRows(p, rows, false, 0);
      for (int i = 0; i < rows * p; i++) {
        block.values()[i] = columns[i % p][from + i / p] * factor(factors, i % p);
      }
      block.setRows(rows);
      found.add(block);
    }
    UpperTriangle triangle = found.triangle();
    assertThat(triangle.rows()).isEqualTo(p);
    for (int i = 0; i < p; i++) {
      assertThat(triangle.get(i, i)).isNotNegative();
      for (int j = i; j < p; j++) {
        double product = 0;
        for (int row = 0; row <= i; row++) {
          product += unscaled(triangle, row, i, factors) * unscaled(triangle, row, j, factors);
        }
        double size = Math.sqrt(dot(columns[i], columns[i]) * dot(columns[j], columns[j]));
        assertThat(product)
            .as("columns %d, %d", i, j)
            .isCloseTo(dot(columns[i], columns[j]), within(RELATIVE * size));
      }
    }
  }

  /** Of four digits: their products are exact, and so are they times a small factor. */
  private static double[][] wholeNumbers(int n, int p, double[] factors) {
    Random random = new Random(31L * n + p);
    double[][] columns = new double[p][n];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < n && factor(factors, j) != 0; i++) {
        columns[j][i] = Math.rint(random.nextGaussian() * 1024);
      }
    }
    return columns;
  }

  private static double unscaled(UpperTriangle triangle, int row, int j, double[] factors) {
    double factor = factor(factors, j);
    return factor == 0 ? triangle.get(row, j) : triangle.get(row, j) / factor;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double factor(double[] factors, int j) {
    return factors[j % factors.length];
  }
}
