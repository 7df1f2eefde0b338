package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;

/** What comes out where a formula has no answer, and what the reader is told. */
class TableMomentsTest {

  @Test
  void followsTheDefinitions() throws IOException {
    ColumnMoments found =
        of(new double[] {0}, new double[] {1}, new double[] {3}, new double[] {-4})
            .columns()
            .get(0);
    // Deviations 0, 1, 3, -4 from the mean 0; m2 = 26/4, m3 = -36/4, m4 = 338/4.
    assertThat(found)
        .isEqualTo(
            new ColumnMoments(
                4,
                4,
                3,
                -4,
                3,
                0,
                26,
                26,
                0,
                6.5,
                26.0 / 3,
                Math.sqrt(26.0 / 3),
                Double.POSITIVE_INFINITY,
                -9 / (6.5 * Math.sqrt(6.5)),
                84.5 / (6.5 * 6.5) - 3,
                8,
                Math.sqrt(26)));
  }

  @Test
  void variationHasTheSignOfTheMean() throws IOException {
    ColumnMoments found = of(new double[] {-1}, new double[] {-3}).columns().get(0);
    assertThat(found.variation()).isEqualTo(Math.sqrt(2) / -2);
  }

  @Test
  void oneRowHasNoVariance() throws IOException {
    TableMoments found = of(new double[] {5, 0});
    ColumnMoments column = found.columns().get(0);
    assertThat(column.mean()).isEqualTo(5);
    assertThat(column.sumSquaresCentered()).isZero();
    assertThat(column.variance()).isNaN();
    assertThat(column.standardDeviation()).isNaN();
    assertThat(found.warnings())
        .containsExactly(
            "one row has no variance: variances are NaN",
            "2 columns are constant, with no skewness and kurtosis (NaN): c1, c2");
  }

  /** 0.1 has no exact double, so neither have its sums: zero must not be a matter of luck. */
  @Test
  void aConstantColumnHasVarianceZero() throws IOException {
    DenseRows rows = new DenseRows(2, 10_000, true, 0);
    for (int i = 0; i < 10_000; i++) {
      rows.values()[2 * i] = 0.1;
      rows.values()[2 * i + 1] = i;
      rows.weights()[i] = 0.1 * (i % 4);
    }
    rows.setRows(10_000);
    TableMoments found = TableMoments.of(new MemoryEngine(7, 100), MemoryEngine.table(rows));
    ColumnMoments column = found.columns().get(0);
    assertThat(column.mean()).isEqualTo(0.1);
    assertThat(column.sumSquaresCentered()).isZero();
    assertThat(column.variance()).isZero();
    assertThat(column.standardDeviation()).isZero();
    assertThat(column.variation()).isZero();
    assertThat(column.skewness()).isNaN();
    assertThat(column.kurtosis()).isNaN();
    assertThat(found.warnings())
        .containsExactly("1 column is constant, with no skewness and kurtosis (NaN): c1");
  }

  @Test
  void negativeZeroIsZero() throws IOException {
    ColumnMoments found = of(new double[] {-0.0}, new double[] {-0.0}).columns().get(0);
    assertThat(found.numNonzeros()).isZero();
    assertThat(1 / found.minimum()).isPositive();
    assertThat(1 / found.mean()).isPositive();
  }

  @Test
  void theLeastDoubleIsNotZero() throws IOException {
    ColumnMoments found = of(new double[] {Double.MIN_VALUE}, new double[] {0}).columns().get(0);
    assertThat(found.numNonzeros()).isEqualTo(1);
    assertThat(found.maximum()).isEqualTo(Double.MIN_VALUE);
    assertThat(found.kurtosis()).isEqualTo(-2);
  }

  @Test
  void overflowIsInfiniteAndNamed() throws IOException {
    TableMoments found = of(new double[] {1, 1e200}, new double[] {2, -1e200});
    ColumnMoments column = found.columns().get(1);
    assertThat(column.variance()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(column.standardDeviation()).isEqualTo(1e200 * Math.sqrt(2));
    assertThat(column.kurtosis()).isEqualTo(-2);
    assertThat(found.warnings())
        .containsExactly(
            "1 column is of mean 0, with no variation (NaN or infinite): c2",
            "1 column is so large that a sum or a square is beyond the range of a double"
                + " (Infinity): c2");
  }

  @Test
  void squaresBelowADoubleAreNamed() throws IOException {
    TableMoments found = of(new double[] {1, 1e-200}, new double[] {2, 3e-200});
    ColumnMoments column = found.columns().get(1);
    assertThat(column.variance()).isZero();
    assertThat(column.standardDeviation()).isEqualTo(1e-200 * Math.sqrt(2));
    assertThat(found.warnings())
        .containsExactly(
            "1 column is so small that a square is below the range of a double (0, or with few"
                + " digits): c2");
  }

  @Test
  void weightsThatAddUpToLittleHaveNoVariance() throws IOException {
    TableMoments found = weighted(0.25, 0.5);
    assertThat(found.columns().get(0).variance()).isNaN();
    assertThat(found.columns().get(0).mean()).isEqualTo(5.0 / 3);
    assertThat(found.warnings())
        .containsExactly(
            "the weights add up to 0.75; a variance needs more than 1: variances are NaN");
  }

  @Test
  void refusesTablesWithNothingToMeasure() {
    DenseRows none = new DenseRows(2, 1, false, 0);
    assertThatThrownBy(() -> TableMoments.of(new MemoryEngine(2), MemoryEngine.table(none)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the input has no rows. Check input.");
    assertThatThrownBy(() -> weighted(0, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the weight of every row is 0, so there is nothing to measure. Check weights.");
    assertThatThrownBy(() -> weighted(1.7e308, 1.7e308))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the sum of the weights exceeds the range of a double (1.8e308). Rescale the weights.");
    // Their products with 1 and 2 have one bit or two: the mean came out as 2.
    assertThatThrownBy(() -> weighted(4.9e-324, 4.9e-324))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith(
            ", so that sums of weighted values lose digits. Multiply the weights by one number.");
  }

  /**
   * A share q of the weight is on 2, the rest on 1: skewness (1 - 2q) / √(q(1 - q)), kurtosis 1 / q
   * - 6 and less than 1. The variance to the power 1.5 is no double.
   */
  @Test
  void aTinyShareOfTheWeightIsSkew() throws IOException {
    ColumnMoments column = weighted(1, 1e-240).columns().get(0);
    assertThat(column.skewness()).isCloseTo(1e120, within(1e105));
    assertThat(column.kurtosis()).isCloseTo(1e240, within(1e225));

    TableMoments beyond = weighted(1e10, 1e-300);
    assertThat(beyond.columns().get(0).skewness()).isCloseTo(1e155, within(1e140));
    assertThat(beyond.columns().get(0).kurtosis()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(beyond.warnings())
        .contains(
            "1 column is so large that a sum or a square is beyond the range of a double"
                + " (Infinity): c1");
  }

  /** By definition; 2^-899 is the least weight that all sums hold whole. */
  @Test
  void tinyWeightsHaveTheMomentsOfOrdinaryOnes() throws IOException {
    ColumnMoments tiny = weighted(0x1p-899, 0x1p-900).columns().get(0);
    assertThat(tiny.mean()).isEqualTo(4.0 / 3);
    assertThat(tiny.secondOrderRawMoment()).isEqualTo(2);
    assertThat(tiny.skewness()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(tiny.kurtosis()).isCloseTo(-1.5, within(1e-15));
  }

  private static TableMoments of(double[]... rows) throws IOException {
    return TableMoments.of(new MemoryEngine(2), MemoryEngine.table(DenseRows.of(rows)));
  }

  private static TableMoments weighted(double first, double second) throws IOException {
    DenseRows rows = new DenseRows(1, 2, true, 0);
    rows.values()[0] = 1;
    rows.values()[1] = 2;
    rows.weights()[0] = first;
    rows.weights()[1] = second;
    rows.setRows(2);
    return TableMoments.of(new MemoryEngine(1), MemoryEngine.table(rows));
  }
}
