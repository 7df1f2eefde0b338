package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseMomentsTest {

  /**
   * Sums of squares and fourth powers of some hundred numbers round differently in another order:
   * some units in the last place.
   */
  private static final double TOLERANCE = 1e-13;

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, false", "50, 0.02, false", "700, 0.3, false", "700, 1, false", "300, 0, false",
    "1, 0.5, true", "50, 0.02, true", "700, 0.3, true", "700, 1, true", "300, 0, true"
  })
  void areThoseOfTheDenseRows(int rows, double density, boolean weighted) {
    SparseRows sparse = SparseTables.random(new Random(rows), rows, 12, density, weighted);
    Moments expected = new Moments(12);
    expected.add(SparseTables.dense(sparse));
    Moments actual = new Moments(12);
    actual.add(sparse);
    assertThat(actual.rows()).isEqualTo(rows);
    for (int j = 0; j < 12; j++) {
      assertSame(actual.columns().get(j), expected.columns().get(j));
    }
  }

  private static void assertSame(ColumnMoments a, ColumnMoments e) {
    assertThat(a)
        .usingRecursiveComparison()
        .comparingOnlyFields("count", "weightSum", "numNonzeros", "minimum", "maximum")
        .isEqualTo(e);
    double[] actual = numbers(a);
    double[] expected = numbers(e);
    for (int i = 0; i < actual.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNaN();
      } else {
        double size = Math.max(Math.abs(expected[i]), i == 8 || i == 9 ? 1 : 0);
        assertThat(actual[i]).as("number %d", i).isCloseTo(expected[i], within(TOLERANCE * size));
      }
    }
  }

  /** Skewness and kurtosis last but two: differences, so their tolerance is absolute. */
  private static double[] numbers(ColumnMoments m) {
    return new double[] {
      m.sum(),
      m.sumSquares(),
      m.sumSquaresCentered(),
      m.mean(),
      m.secondOrderRawMoment(),
      m.variance(),
      m.standardDeviation(),
      m.normL1(),
      m.skewness(),
      m.kurtosis(),
      m.normL2()
    };
  }

  @Test
  void aZeroOfNextToNoWeightIsTheMinimum() {
    SparseRows rows = new SparseRows(1, true, 0);
    rows.append(0, 3);
    rows.endRow(1);
    rows.endRow(1e-300);
    Moments moments = new Moments(1);
    moments.add(rows);
    assertThat(moments.columns().get(0).minimum()).isZero();
    assertThat(moments.columns().get(0).mean()).isEqualTo(3);
  }

  @Test
  void aConstantColumnHasVarianceZero() {
    SparseRows rows = new SparseRows(2, false, 0);
    for (int row = 0; row < 1000; row++) {
      rows.append(0, 0.1);
      rows.endRow(1);
    }
    Moments moments = new Moments(2);
    moments.add(rows);
    assertThat(moments.columns().get(0).variance()).isZero();
    assertThat(moments.columns().get(0).mean()).isEqualTo(0.1);
    assertThat(moments.columns().get(1).variance()).isZero();
    assertThat(moments.columns().get(1).mean()).isZero();
  }
}
