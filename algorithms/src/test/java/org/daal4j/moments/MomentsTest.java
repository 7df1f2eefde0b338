package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class MomentsTest extends PartialContract<Moments> {

  @Override
  protected Moments newPartial(double offset) {
    return new Moments(COLUMNS); // has no shift to move along
  }

  @Override
  protected Moments newPartialOfAnotherSize() {
    return new Moments(COLUMNS + 5);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  /**
   * What is summed about zero is exact for the eighths of the table: tolerance zero. Centred sums
   * of a hundred rows carry a few roundings of 2^-53 = 1.1e-16 each: tolerance 1e-14, relative, and
   * for the skewness, a difference, absolute.
   */
  @Override
  protected void assertSame(Moments actual, Moments expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    for (int j = 0; j < COLUMNS; j++) {
      ColumnMoments a = actual.columns().get(j);
      ColumnMoments e = expected.columns().get(j);
      assertThat(a)
          .usingRecursiveComparison()
          .comparingOnlyFields(
              "count", "weightSum", "numNonzeros", "minimum", "maximum", "sum", "sumSquares")
          .isEqualTo(e);
      assertThat(a.normL1()).isEqualTo(e.normL1());
      assertThat(a.mean()).isEqualTo(e.mean());
      assertSameSpread(a, e);
    }
  }

  @Override
  protected void assertSameButMoved(Moments moved, Moments expected, double offset) {
    for (int j = 0; j < COLUMNS; j++) {
      ColumnMoments a = moved.columns().get(j);
      ColumnMoments e = expected.columns().get(j);
      assertThat(a.mean()).isCloseTo(e.mean() + offset, within(Math.ulp(offset)));
      assertThat(a.minimum()).isEqualTo(e.minimum() + offset);
      assertThat(a.maximum()).isEqualTo(e.maximum() + offset);
      assertSameSpread(a, e);
    }
  }

  private static void assertSameSpread(ColumnMoments actual, ColumnMoments expected) {
    assertClose(ColumnMoments::sumSquaresCentered, actual, expected);
    assertClose(ColumnMoments::variance, actual, expected);
    assertClose(ColumnMoments::kurtosis, actual, expected);
    if (Double.isNaN(expected.skewness())) {
      assertThat(actual.skewness()).isNaN();
    } else {
      assertThat(actual.skewness()).isCloseTo(expected.skewness(), within(1e-14));
    }
  }

  private static void assertClose(
      ToDoubleFunction<ColumnMoments> field, ColumnMoments actual, ColumnMoments expected) {
    double e = field.applyAsDouble(expected);
    if (Double.isNaN(e)) {
      assertThat(field.applyAsDouble(actual)).isNaN();
    } else {
      assertThat(field.applyAsDouble(actual)).isCloseTo(e, within(1e-14 * Math.abs(e)));
    }
  }

  /** Squares are infinite; what is in the range of a double has all its digits. */
  @Override
  protected void assertPolicyForHugeValues(Moments summary) {
    for (ColumnMoments column : summary.columns()) {
      assertThat(column.overflows()).isTrue();
      assertThat(column.variance()).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(column.sumSquares()).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(column.mean()).isFinite().isNotZero();
      assertThat(column.standardDeviation()).isFinite().isPositive();
      assertThat(column.normL2()).isFinite().isPositive();
      assertThat(column.skewness()).isFinite();
      assertThat(column.kurtosis()).isFinite();
    }
  }

  @Test
  void rowsOfWeightZeroAreCountedAndNothingElse() {
    DenseRows rows = new DenseRows(1, 5, true, 0);
    System.arraycopy(new double[] {1e300, 1, -7, 3, 0}, 0, rows.values(), 0, 5);
    System.arraycopy(new double[] {0, 2, 0, 1, 0}, 0, rows.weights(), 0, 5);
    rows.setRows(5);
    Moments moments = new Moments(1);
    moments.add(rows);
    ColumnMoments column = moments.columns().get(0);
    assertThat(column.count()).isEqualTo(5);
    assertThat(column.weightSum()).isEqualTo(3);
    assertThat(column.numNonzeros()).isEqualTo(2);
    assertThat(column.minimum()).isEqualTo(1);
    assertThat(column.maximum()).isEqualTo(3);
    assertThat(column.sum()).isEqualTo(5);
    assertThat(column.sumSquares()).isEqualTo(11);
    assertThat(column.normL1()).isEqualTo(5);
  }

  /** 3·2^30 rows of 2, 3, 7: as many as no 32-bit count holds, and squares of counts do not fit. */
  @Test
  void mergesThreeBillionRows() {
    Moments moments = new Moments(1);
    moments.add(DenseRows.of(new double[] {2}, new double[] {3}, new double[] {7}));
    for (int i = 0; i < 30; i++) {
      Moments copy = new Moments(1);
      copy.merge(moments);
      moments.merge(copy);
    }
    long n = 3L << 30;
    ColumnMoments column = moments.columns().get(0);
    assertThat(column.count()).isEqualTo(n);
    assertThat(column.numNonzeros()).isEqualTo(n);
    assertThat(column.weightSum()).isEqualTo(n);
    assertThat(column.sum()).isEqualTo(4.0 * n);
    assertThat(column.sumSquares()).isEqualTo(62.0 / 3 * n);
    assertThat(column.mean()).isEqualTo(4);
    assertThat(column.sumSquaresCentered()).isEqualTo(14.0 / 3 * n);
    // 14 n / 3 by n - 1, and the moments of 2, 3, 7: one rounding each.
    assertThat(column.variance()).isCloseTo(14.0 / 3 * n / (n - 1), within(1e-15));
    assertThat(column.skewness()).isCloseTo(6 / Math.pow(14.0 / 3, 1.5), within(1e-15));
    assertThat(column.kurtosis()).isCloseTo(98.0 / 3 / Math.pow(14.0 / 3, 2) - 3, within(1e-15));
  }
}
