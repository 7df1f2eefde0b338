package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ludovic.netlib.JavaLAPACK;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netlib.util.intW;

/** Factorizations by what defines them: products give the matrix back, vectors are orthonormal. */
class FactorizationsTest {

  /** Backward errors are some p units of rounding; p is at most 40 here: 40 · 1.1e-16 · 20. */
  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "5, 3", "3, 5", "40, 40", "1, 7", "7, 1"})
  void theRFactorHasTheGramMatrixOfTheTable(int rows, int columns) {
    double[] a = random(rows * columns, 1);
    double[] r = a.clone();
    QrFactor.inPlace(r, rows, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        assertThat(gram(r, rows, i, j)).isCloseTo(gram(a, rows, i, j), within(ROUNDING * rows));
        assertThat(j < rows && i > j && i < rows ? r[i + j * rows] : 0).isZero();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "40"})
  void eigenvectorsAreOrthonormalAndGiveTheMatrixBack(int p) {
    double[] a = symmetric(p);
    SymmetricEigen eigen = SymmetricEigen.of(a.clone(), p);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        double product = 0;
        double sum = 0;
        for (int k = 0; k < p; k++) {
          product += eigen.vector(i)[k] * eigen.vector(j)[k];
          sum += eigen.value(k) * eigen.vector(k)[i] * eigen.vector(k)[j];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(ROUNDING));
        assertThat(sum).isCloseTo(a[i + j * p], within(ROUNDING * p));
      }
      assertThat(i == 0 ? 0 : eigen.value(i - 1) - eigen.value(i)).isNotNegative();
    }
  }

  @Test
  void pureJavaFindsTheSameEigenvalues() {
    int p = 40;
    SymmetricEigen eigen = SymmetricEigen.of(symmetric(p), p);
    double[] values = new double[p];
    intW info = new intW(0);
    JavaLAPACK.getInstance()
        .dsyevd(
            "V", "U", p, symmetric(p), p, values, new double[5000], 5000, new int[500], 500, info);
    for (int k = 0; k < p; k++) {
      assertThat(values[p - 1 - k]).isCloseTo(eigen.value(k), within(ROUNDING * p));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "3, 5", "30, 30", "1, 7", "7, 1"})
  void bothWaysToSingularValuesAgree(int rows, int columns) {
    double[] a = random(rows * columns, 2);
    SingularValues jacobi = JacobiRotations.decompose(a, rows, columns, false);
    SingularValues bidiagonal = BidiagonalSvd.decompose(a, rows, columns, false);
    assertThat(jacobi.values()).hasSize(Math.min(rows, columns));
    for (int k = 0; k < jacobi.values().length; k++) {
      assertThat(jacobi.values()[k])
          .isCloseTo(bidiagonal.values()[k], within(ROUNDING * bidiagonal.values()[0]));
      double same = 0;
      for (int j = 0; j < columns; j++) {
        same += jacobi.vectors()[k][j] * bidiagonal.vectors()[k][j];
      }
      assertThat(Math.abs(same)).isCloseTo(1, within(1e-11)); // gaps of 1e-2 magnify the rounding
    }
  }

  /**
   * B·D with B well conditioned and D from 1 to 1e-14: columns of the inverse of [[1, 1], [1, -1]]
   * scaled. Exact for orthogonal B: the singular values are √2 and √2·1e-14.
   */
  @Test
  void smallSingularValuesKeepTheirDigits() {
    double[] a = {1e-14, -1e-14, 1, 1};
    SingularValues found = SingularValues.of(a, 2, 2);
    assertThat(found.values()[0]).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(found.values()[1] / (Math.sqrt(2) * 1e-14)).isCloseTo(1, within(1e-14));
  }

  /**
   * Beside a column of 1, others of some 2^-k: their values are those of the same columns without
   * the part along the first, times 2^-k, however large k is.
   */
  @Test
  void valuesFarBelowTheLargestKeepTheirDigitsUntilTheyUnderflow() {
    double[] reference = graded(-40);
    for (int exponent : new int[] {-300, -500, -520, -525, -530, -540, -560, -700, -900}) {
      double[] found = graded(exponent);
      for (int k = 1; k < found.length; k++) {
        double expected = Math.scalb(reference[k], exponent + 40);
        assertThat(found[k])
            .as("value %d at 2^%d", k, exponent)
            .isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }

  private static double[] graded(int exponent) {
    Random random = new Random(5);
    double[] matrix = new double[20 * 8];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = Math.scalb(random.nextGaussian(), i < 20 ? 0 : exponent);
    }
    return SingularValues.of(matrix, 20, 8).values();
  }

  @Test
  void hugeAndTinyMatricesNeitherOverflowNorVanish() {
    for (double scale : new double[] {1e300, 1e-290}) {
      double[] values = SingularValues.of(new double[] {3 * scale, 0, 0, 4 * scale}, 2, 2).values();
      assertThat(values[0] / scale).isCloseTo(4, within(1e-15 * 4));
      assertThat(values[1] / scale).isCloseTo(3, within(1e-15 * 3));
    }
  }

  @Test
  void zerosHaveNoVectors() {
    SingularValues found = SingularValues.of(new double[] {0, 0, 2, 0, 0, 0}, 2, 3);
    assertThat(found.values()).containsExactly(2, 0);
    assertThat(found.vectors()).hasDimensions(1, 3);
    assertThat(SingularValues.of(new double[0], 0, 3).values()).isEmpty();
  }

  @Test
  void aMatrixThatIsNotFiniteIsRefused() {
    assertThatThrownBy(() -> SingularValues.of(new double[] {Double.POSITIVE_INFINITY}, 1, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "0, 3, 3", "1, 3, 3", "2, 5, 4", "3, 40, 40"})
  void aBasisIsCompletedByOrthonormalVectors(int given, int p, int wanted) {
    double[][] start = new double[given][];
    SymmetricEigen eigen = SymmetricEigen.of(symmetric(p), p);
    for (int k = 0; k < given; k++) {
      start[k] = eigen.vector(k);
    }
    double[][] basis = OrthonormalBasis.complete(start, p, wanted);
    assertThat(basis).hasDimensions(wanted, p);
    for (int i = 0; i < wanted; i++) {
      for (int j = 0; j < wanted; j++) {
        double product = 0;
        for (int k = 0; k < p; k++) {
          product += basis[i][k] * basis[j][k];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(ROUNDING));
      }
    }
    assertThat(OrthonormalBasis.complete(start, p, wanted)).isDeepEqualTo(basis);
  }

  private static double[] random(int count, long seed) {
    Random random = new Random(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  private static double[] symmetric(int p) {
    double[] a = random(p * p, 3);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < i; j++) {
        a[i + j * p] = a[j + i * p];
      }
    }
    return a;
  }

  private static double gram(double[] a, int rows, int i, int j) {
    double sum = 0;
    for (int k = 0; k < rows; k++) {
      sum += a[k + i * rows] * a[k + j * rows];
    }
    return sum;
  }
}
