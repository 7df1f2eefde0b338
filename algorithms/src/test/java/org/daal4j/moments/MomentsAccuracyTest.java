package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Columns that cost other methods their digits. Tolerance, where not said otherwise, 1e-14
 * relative: a hundred roundings of 2^-53, far above what is seen and far below what a loss of
 * digits costs.
 */
class MomentsAccuracyTest {

  private static final double TOLERANCE = 1e-14;
  private static final int WIDTH = 13;

  /**
   * Two columns N(1e5, 9e-6) and N(2e5, 2e-6). Textbook sums have no digit right here, block means
   * in double 8; asked for are 12.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void variancesFarBelowTheMeanKeepTheirDigits(int splits) throws IOException {
    double[][] columns = narrow(new Random(1), 20_000);
    assertExact(columns, null, splits);
  }

  /** The same after 1000 rows that look nothing like the others. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void rowsThatComeFirstDecideNothing(int splits) throws IOException {
    double[][] columns = narrow(new Random(2), 20_000);
    for (int i = 0; i < 1000; i++) {
      columns[0][i] = 1e9 * (i % 2 == 0 ? 1 : -1);
      columns[1][i] = -3;
    }
    assertExact(columns, null, splits);
  }

  /** The hardest: the outliers weigh nothing, so the spread of the others is all there is. */
  @Test
  void outliersOfWeightZeroCostNothing() throws IOException {
    double[][] columns = narrow(new Random(3), 20_000);
    double[] weights = new double[20_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < 1000 ? 0 : 1 + i % 3;
      columns[0][i] = i < 1000 ? 1e12 : columns[0][i];
      columns[1][i] = i < 1000 ? -1e300 : columns[1][i];
    }
    assertExact(columns, weights, 3);
  }

  /** A drift: every tile has another mean, and all spread is between tiles. */
  @Test
  void meansThatMoveAlongTheTableCostNothing() throws IOException {
    double[][] columns = new double[1][50_000];
    for (int i = 0; i < 50_000; i++) {
      columns[0][i] = 1e6 + i * 0.001 + (i % 2) * 1e-9;
    }
    assertExact(columns, null, 7);
  }

  /**
   * From the smallest to the largest doubles: no power of them may overflow or vanish on the way.
   */
  @ParameterizedTest
  @ValueSource(ints = {-1005, -300, 0, 300, 1019})
  void everyMagnitudeHasTheSameShape(int exponent) throws IOException {
    Random random = new Random(4);
    double[][] columns = new double[1][5000];
    double[][] scaled = new double[1][5000];
    for (int i = 0; i < 5000; i++) {
      columns[0][i] = random.nextInt(2048) - 900;
      scaled[0][i] = Math.scalb(columns[0][i] * 0x1p-8, exponent);
    }
    ColumnMoments expected = measure(columns, null, 3).get(0);
    ColumnMoments found = measure(scaled, null, 3).get(0);
    assertThat(found.skewness()).isCloseTo(expected.skewness(), within(1e-14));
    assertThat(found.kurtosis()).isCloseTo(expected.kurtosis(), within(1e-14));
    double mean = Math.scalb(expected.mean() * 0x1p-8, exponent);
    double deviation = Math.scalb(expected.standardDeviation() * 0x1p-8, exponent);
    // Below 2^-1022 a double has fewer digits: half a unit in its last place.
    assertThat(found.mean()).isCloseTo(mean, within(TOLERANCE * Math.abs(mean) + 5e-324));
    assertThat(found.standardDeviation())
        .isCloseTo(deviation, within(TOLERANCE * deviation + 5e-324));
    assertThat(found.variation()).isCloseTo(expected.variation(), within(1e-13));
  }

  /** The largest doubles of both signs: their difference is beyond the range, their mean is not. */
  @Test
  void theLargestNumbersHaveAMean() throws IOException {
    double most = Double.MAX_VALUE;
    ColumnMoments found =
        measure(new double[][] {{most, -most, most, most, -most, -most, most, most}}, null, 3)
            .get(0);
    assertThat(found.mean()).isCloseTo(most / 4, within(1e-15 * most));
    assertThat(found.sum()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(found.normL1()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(found.minimum()).isEqualTo(-most);
    assertThat(found.kurtosis()).isFinite();
  }

  /** Sums of whole numbers are exact, as any data base has them. */
  @Test
  void sumsOfWholeNumbersAreExact() throws IOException {
    Random random = new Random(5);
    double[][] columns = new double[1][30_000];
    long sum = 0;
    long squares = 0;
    long absolute = 0;
    for (int i = 0; i < 30_000; i++) {
      long x = random.nextInt(1_000_003) - 400_000;
      columns[0][i] = x;
      sum += x;
      squares += x * x;
      absolute += Math.abs(x);
    }
    ColumnMoments found = measure(columns, null, 7).get(0);
    assertThat(found.sum()).isEqualTo(sum);
    assertThat(found.sumSquares()).isEqualTo(squares);
    assertThat(found.normL1()).isEqualTo(absolute);
    assertThat(found.mean()).isEqualTo((double) sum / 30_000);
  }

  @Test
  void numbersThatCancelLeaveTheirSum() throws IOException {
    double[][] columns = {{1e15, 1, -1e15, 1e15, 0.25, -1e15, 3}};
    for (int splits = 1; splits <= 7; splits++) {
      assertThat(measure(columns, null, splits).get(0).sum()).isEqualTo(4.25);
    }
  }

  /**
   * A whole weight is as many rows; tolerance as above, for the sums are added in another order.
   */
  @Test
  void aWholeWeightRepeatsARow() throws IOException {
    Random random = new Random(6);
    int n = 3000;
    double[][] columns = new double[1][n];
    double[] weights = new double[n];
    int total = 0;
    for (int i = 0; i < n; i++) {
      columns[0][i] = 100 + random.nextGaussian() * random.nextGaussian();
      weights[i] = random.nextInt(5);
      total += (int) weights[i];
    }
    double[][] repeated = new double[1][total];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < weights[i]; k++) {
        repeated[0][next++] = columns[0][i];
      }
    }
    ColumnMoments weighted = measure(columns, weights, 3).get(0);
    ColumnMoments plain = measure(repeated, null, 2).get(0);
    assertThat(weighted.count()).isEqualTo(n);
    assertThat(weighted.weightSum()).isEqualTo(total);
    assertRelative(weighted.mean(), plain.mean());
    assertRelative(weighted.variance(), plain.variance());
    assertRelative(weighted.skewness(), plain.skewness());
    assertRelative(weighted.kurtosis(), plain.kurtosis());
    assertRelative(weighted.sumSquares(), plain.sumSquares());
    assertRelative(weighted.normL1(), plain.normL1());
    assertThat(weighted.minimum()).isEqualTo(plain.minimum());
    assertThat(weighted.maximum()).isEqualTo(plain.maximum());
  }

  /**
   * Zeros, a constant, the smallest and the largest, beside ordinary columns: none spoils another.
   */
  @Test
  void aColumnIsMeasuredAsIfItWereAlone() throws IOException {
    Random random = new Random(8);
    double[][] columns = new double[6][4000];
    for (int i = 0; i < 4000; i++) {
      double x = random.nextGaussian();
      columns[0][i] = x;
      columns[2][i] = -7.25;
      columns[3][i] = x * 1e300;
      columns[4][i] = x * 1e-300;
      columns[5][i] = i % 100 == 0 ? 1 : 0;
    }
    List<ColumnMoments> together = measure(columns, null, 3);
    for (int j = 0; j < columns.length; j++) {
      ColumnMoments alone = measure(new double[][] {columns[j]}, null, 3).get(0);
      ColumnMoments found = together.get(j);
      assertThat(found.minimum()).isEqualTo(alone.minimum());
      assertThat(found.maximum()).isEqualTo(alone.maximum());
      assertThat(found.numNonzeros()).isEqualTo(alone.numNonzeros());
      assertRelative(found.mean(), alone.mean());
      assertRelative(found.standardDeviation(), alone.standardDeviation());
      if (j != 1 && j != 2) {
        double size = Math.max(1, Math.abs(alone.skewness()));
        assertThat(found.skewness()).isCloseTo(alone.skewness(), within(TOLERANCE * size));
        assertRelative(found.kurtosis(), alone.kurtosis());
      }
    }
    assertExact(new double[][] {columns[0], columns[5]}, null, 3);
    assertThat(together.get(1).variance()).isZero();
    assertThat(together.get(2).variance()).isZero();
  }

  /** Weights as 0.1, whose products with numbers do not fit into a double. */
  @Test
  void fractionsAsWeightsKeepTheDigits() throws IOException {
    double[][] columns = narrow(new Random(7), 5000);
    double[] weights = new double[5000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.1 * (1 + i % 7);
    }
    assertExact(columns, weights, 3);
  }

  private static double[][] narrow(Random random, int n) {
    double[][] columns = new double[2][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = 1e5 + 9e-6 * random.nextGaussian();
      columns[1][i] = 2e5 + 2e-6 * random.nextGaussian();
    }
    return columns;
  }

  private static void assertExact(double[][] columns, double[] weights, int splits)
      throws IOException {
    for (int j = 0; j < columns.length; j++) {
      ColumnMoments found = measure(columns, weights, splits).get(j);
      ExactMoments exact =
          weights == null
              ? new ExactMoments(columns[j], null)
              : new ExactMoments(columns[j], weights);
      assertRelative(found.mean(), exact.mean());
      assertRelative(found.variance(), exact.variance());
      assertRelative(found.sumSquaresCentered(), exact.sumSquaresCentered());
      assertRelative(found.standardDeviation(), exact.standardDeviation());
      // A skewness near 0 is the difference of sums near 1.
      assertThat(found.skewness())
          .isCloseTo(exact.skewness(), within(TOLERANCE * Math.max(1, Math.abs(exact.skewness()))));
      assertThat(found.kurtosis())
          .isCloseTo(exact.kurtosis(), within(TOLERANCE * (3 + Math.abs(exact.kurtosis()))));
    }
  }

  private static void assertRelative(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
  }

  /** Columns stand in a table of {@value #WIDTH}, again and again: wide enough for all loops. */
  private static List<ColumnMoments> measure(double[][] columns, double[] weights, int splits)
      throws IOException {
    int n = columns[0].length;
    DenseRows rows = new DenseRows(WIDTH, n, weights != null, 0);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < WIDTH; j++) {
        rows.values()[i * WIDTH + j] = columns[j % columns.length][i];
      }
      if (weights != null) {
        rows.weights()[i] = weights[i];
      }
    }
    rows.setRows(n);
    List<ColumnMoments> found =
        TableMoments.of(new MemoryEngine(splits), MemoryEngine.table(rows)).columns();
    for (int j = columns.length; j < WIDTH; j++) {
      assertThat(found.get(j)).isEqualTo(found.get(j % columns.length));
    }
    return found.subList(0, columns.length);
  }
}
