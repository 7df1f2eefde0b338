package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorNormTest {

  /** 3, 4, 12 have norm 13; scaled by powers of two nothing rounds but the subnormal ones. */
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 700, 1019, -10, -500, -700, -1022})
  void neitherOverflowsNorVanishes(int exponent) {
    double[] x = {99, Math.scalb(3, exponent), Math.scalb(-4, exponent), Math.scalb(12, exponent)};
    double norm = Math.scalb(13, exponent);
    assertThat(VectorNorm.of(x, 1, 3)).isCloseTo(norm, within(1e-15 * norm));
  }

  @Test
  void ofZerosIsZeroAndOfNothingToo() {
    assertThat(VectorNorm.of(new double[3], 0, 3)).isZero();
    assertThat(VectorNorm.of(new double[0], 0, 0)).isZero();
  }

  @Test
  void whatIsNotFiniteStaysSo() {
    assertThat(VectorNorm.of(new double[] {1, Double.POSITIVE_INFINITY}, 0, 2)).isInfinite();
    assertThat(VectorNorm.of(new double[] {1, Double.NaN}, 0, 2)).isNaN();
  }
}
