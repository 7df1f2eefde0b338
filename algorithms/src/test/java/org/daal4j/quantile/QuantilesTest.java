package org.daal4j.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of tables in passes are those of their sorted columns, exactly. */
class QuantilesTest {

  private static final double[] PROBABILITIES = {0, 0.01, 0.25, 0.5, 0.75, 0.99, 1};

  /** Columns of different kinds, some of whose values are not there. */
  private static DenseRows table(int rows, boolean weighted, long seed) {
    Random random = new Random(seed);
    DenseRows table = new DenseRows(6, rows, weighted, 0);
    for (int i = 0; i < rows; i++) {
      double[] row = {
        random.nextGaussian(),
        random.nextInt(5),
        7,
        random.nextInt(10) > 0 ? 0 : random.nextGaussian() * 1e300,
        random.nextInt(3) > 0 ? random.nextDouble() : Double.NaN,
        Math.exp(random.nextGaussian() * 20) * (random.nextBoolean() ? 1 : -1)
      };
      System.arraycopy(row, 0, table.values(), i * row.length, row.length);
      if (weighted) {
        table.weights()[i] = random.nextInt(4);
      }
    }
    table.setRows(rows);
    return table;
  }

  /** By sorting: a row of weight w stands there w times (type 7 of Hyndman and Fan). */
  private static double sorted(DenseRows table, int column, double probability) {
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      for (int times = 0; times < table.weight(row); times++) {
        if (!Double.isNaN(table.value(row, column))) {
          values.add(table.value(row, column));
        }
      }
    }
    if (values.isEmpty()) {
      return Double.NaN;
    }
    double[] all = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double place = probability * (all.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, all.length - 1);
    double part = place - low;
    return part == 0 || all[low] == all[high] ? all[low] : all[low] * (1 - part) + all[high] * part;
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, 1",
    "2, false, 1",
    "3, true, 2",
    "10, true, 3",
    "257, false, 7",
    "5000, true, 3",
    "60000, false, 4",
    "60000, true, 7"
  })
  void areThoseOfTheSortedColumns(int rows, boolean weighted, int splits) throws IOException {
    DenseRows table = table(rows, weighted, rows);
    MemoryEngine engine = new MemoryEngine(splits);
    int[] columns = {0, 1, 2, 3, 4, 5};

    double[][] quantiles = Quantiles.of(engine, MemoryEngine.table(table), columns, PROBABILITIES);

    for (int column : columns) {
      double[] expected =
          Arrays.stream(PROBABILITIES).map(each -> sorted(table, column, each)).toArray();
      assertThat(quantiles[column]).as("column %d", column).isEqualTo(expected);
    }
    assertThat(engine.summary().passes()).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 60})
  void manyColumnsHaveSmallSketchesAndTheSameNumbers(int times) throws IOException {
    DenseRows table = table(40_000, false, 5);
    int[] columns = new int[6 * times];
    Arrays.setAll(columns, i -> i % 6);
    MemoryEngine engine = new MemoryEngine(5);

    double[][] quantiles = Quantiles.of(engine, MemoryEngine.table(table), columns, 0.5, 0.9);

    for (int i = 0; i < columns.length; i++) {
      assertThat(quantiles[i])
          .containsExactly(sorted(table, columns[i], 0.5), sorted(table, columns[i], 0.9));
    }
    assertThat(engine.summary().passes()).isLessThanOrEqualTo(5);
  }

  @Test
  void sortedRowsAndTheirReverseGiveTheSame() throws IOException {
    int rows = 50_000;
    DenseRows table = new DenseRows(2, rows, false, 0);
    for (int i = 0; i < rows; i++) {
      table.values()[2 * i] = i;
      table.values()[2 * i + 1] = rows - 1 - i;
    }
    table.setRows(rows);

    double[][] quantiles =
        Quantiles.of(
            new MemoryEngine(3), MemoryEngine.table(table), new int[] {0, 1}, 0.1, 0.5, 0.9);

    double[] expected = {0.1 * 49_999, 0.5 * 49_999, 0.9 * 49_999};
    for (double[] column : quantiles) {
      for (int q = 0; q < 3; q++) {
        assertThat(column[q]).isCloseTo(expected[q], within(Math.ulp(expected[q])));
      }
    }
  }

  @Test
  void weightsThatAreNotWholeGoByTheirSums() throws IOException {
    // W = 3.5, h = 0.5 · 2.5 = 1.25: statistics 1 and 2 are 20 and 30 by sums 0.5, 2, 3.5
    DenseRows table = new DenseRows(1, 3, true, 0);
    System.arraycopy(new double[] {30, 10, 20}, 0, table.values(), 0, 3);
    System.arraycopy(new double[] {1.5, 0.5, 1.5}, 0, table.weights(), 0, 3);
    table.setRows(3);

    double[][] quantiles =
        Quantiles.of(new MemoryEngine(2), MemoryEngine.table(table), new int[] {0}, 0.5);

    assertThat(quantiles[0]).containsExactly(20 * 0.75 + 30 * 0.25);
  }

  /**
   * Tenths add up to other last bits in the order of a column than in that of its values. These are
   * 0, 9, ..., 3231, of which each weighs 0.9: W = 324, h = 80.75, 161.5 and 242.25. Statistics 80,
   * 161 and 242 are 792, 1602 and 2412 by exact sums, statistics 81, 162 and 243 are 810, 1620 and
   * 2430, or the value before, up to which there is as much as 81, 162 and 243 but for those bits.
   */
  @Test
  void sumsOfWeightsThatRoundDifferentlyLeadToAValueNearby() throws IOException {
    int rows = 3240;
    int columns = 256; // as many as make sketches small
    DenseRows table = new DenseRows(columns, rows, true, 0);
    for (int i = 0; i < rows; i++) {
      for (int column = 0; column < columns; column++) {
        table.values()[i * columns + column] = i * (2 * column + 1) % rows;
      }
      table.weights()[i] = 0.1;
    }
    table.setRows(rows);
    int[] all = IntStream.range(0, columns).toArray();

    double[] found =
        Quantiles.of(new MemoryEngine(1), MemoryEngine.table(table), all, 0.25, 0.5, 0.75)[139];

    assertThat(found[0]).isBetween(792 * 0.25 + 801 * 0.75, 792 * 0.25 + 810 * 0.75 + 1e-9);
    assertThat(found[1]).isBetween(1602 * 0.5 + 1611 * 0.5 - 1e-9, 1602 * 0.5 + 1620 * 0.5 + 1e-9);
    assertThat(found[2])
        .isBetween(2412 * 0.75 + 2421 * 0.25 - 1e-9, 2412 * 0.75 + 2430 * 0.25 + 1e-9);
  }

  @Test
  void aColumnWithoutAValueHasNone() throws IOException {
    DenseRows table = DenseRows.of(new double[][] {{Double.NaN, 1}, {Double.NaN, 2}});

    double[][] quantiles =
        Quantiles.of(new MemoryEngine(2), MemoryEngine.table(table), new int[] {0, 1}, 0.5);

    assertThat(quantiles[0]).containsExactly(Double.NaN);
    assertThat(quantiles[1]).containsExactly(1.5);
  }

  @Test
  void anIndicatorHasThoseOfItsColumn() {
    for (int weight = 1; weight < 12; weight++) {
      for (int ones = 0; ones <= weight; ones++) {
        DenseRows table = new DenseRows(1, weight, false, 0);
        Arrays.fill(table.values(), 0, ones, 1);
        table.setRows(weight);
        double[] expected =
            Arrays.stream(PROBABILITIES).map(each -> sorted(table, 0, each)).toArray();
        assertThat(Quantiles.ofIndicator(weight, ones, PROBABILITIES)).isEqualTo(expected);
      }
    }
  }
}
