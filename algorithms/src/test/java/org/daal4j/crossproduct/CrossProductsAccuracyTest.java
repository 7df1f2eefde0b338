package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrossProductsAccuracyTest {

  private static DenseRows gaussian(
      int rows, double[] means, double[] deviations, boolean weighted) {
    Random random = new Random(11);
    DenseRows table = new DenseRows(means.length, rows, weighted, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < means.length; j++) {
        table.values()[i * means.length + j] = means[j] + deviations[j] * random.nextGaussian();
      }
      if (weighted) {
        table.weights()[i] = i % 5 == 0 ? 0 : 3 * random.nextDouble();
      }
    }
    table.setRows(rows);
    return table;
  }

  private static double worst(DenseRows table, CrossProducts found) {
    Exact exact = new Exact(table);
    double worst = 0;
    for (int i = 0; i < table.columns(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        double scale =
            Math.sqrt(exact.centred(i, i).doubleValue())
                * Math.sqrt(exact.centred(j, j).doubleValue());
        worst =
            Math.max(
                worst,
                Exact.error(
                    found.centred(i, j), found.centredLow(i, j), exact.centred(i, j), scale));
      }
    }
    return worst;
  }

  /**
   * Columns N(1e5, 9e-6) and N(2e5, 2e-6), whose spread is 1e-11 of their size. Sums about means of
   * some 100 bits keep 13 digits; the data were rounded to doubles before, which the oracle knows.
   */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "7"})
  void aSpreadOfSomeUlpsKeepsItsDigits(int splits) throws Exception {
    DenseRows table = gaussian(4000, new double[] {1e5, 2e5}, new double[] {9e-6, 2e-6}, false);
    CrossProducts found =
        CrossProducts.of(new MemoryEngine(splits), MemoryEngine.table(table), Precision.DOUBLE);
    assertThat(worst(table, found)).isLessThan(1e-12);
  }

  /**
   * Columns of different size and spread, weights, some of them 0. Double: a sum of n terms, added
   * in whatever order, loses at most n·2^-53 = 2.2e-13; in practice 2^-53·√n, as some 4e-15 here.
   * Extended: n²·2^-106 = 5e-26 is the bound.
   */
  @ParameterizedTest
  @CsvSource({
    "DOUBLE,false,2.2e-13",
    "DOUBLE,true,2.2e-13",
    "EXTENDED,false,1e-21",
    "EXTENDED,true,1e-21"
  })
  void agreesWithTheDefinition(Precision precision, boolean weighted, double tolerance)
      throws Exception {
    double[] means = {0, 1e-3, -7, 1e9, 12345.678};
    double[] deviations = {1, 1e-3, 1e3, 1, 1e-2};
    DenseRows table = gaussian(2000, means, deviations, weighted);
    CrossProducts found =
        CrossProducts.of(new MemoryEngine(3), MemoryEngine.table(table), precision);
    assertThat(worst(table, found)).isLessThan(tolerance);
    Exact exact = new Exact(table);
    for (int j = 0; j < means.length; j++) {
      double error = Exact.error(found.mean(j), found.meanLow(j), exact.mean(j), deviations[j]);
      // The mean cannot be better than the last bit of the column's size.
      assertThat(error)
          .isLessThan(
              precision == Precision.EXTENDED
                  ? 1e-20
                  : 1e-16 + 0x1p-53 * Math.abs(means[j]) / deviations[j]);
    }
  }

  /** Numbers of all sizes beside each other: differences to the mean that no double holds. */
  @Test
  void extendedPrecisionKeepsDifferencesThatNoDoubleHolds() {
    Random random = new Random(2);
    DenseRows table = new DenseRows(2, 300, false, 0);
    for (int i = 0; i < 600; i++) {
      table.values()[i] = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 9);
    }
    table.setRows(300);
    CrossProduct sums = new CrossProduct(2, Precision.EXTENDED);
    sums.add(table);
    assertThat(worst(table, new CrossProducts(sums))).isLessThan(1e-29);
  }

  /**
   * A table whose first half says nothing of the second, and the other way round: any shift taken
   * from some rows would be 1e9 standard deviations off for the others. Each half is exact about
   * its own mean, and what the gap between them adds is a single term.
   */
  @ParameterizedTest
  @CsvSource({"DOUBLE,1,1e-14", "DOUBLE,3,1e-14", "EXTENDED,1,1e-29", "EXTENDED,3,1e-29"})
  void rowsThatAreUnlikeTheFirstOnesCostNoAccuracy(
      Precision precision, int splits, double tolerance) throws Exception {
    DenseRows table = gaussian(2000, new double[] {0, 5}, new double[] {1, 1}, false);
    for (int i = 0; i < 1000; i++) {
      table.values()[2 * i] = 1e9;
      table.values()[2 * (i + 1000) + 1] += 1e7;
    }
    CrossProducts found =
        CrossProducts.of(new MemoryEngine(splits, 500), MemoryEngine.table(table), precision);
    assertThat(worst(table, found)).isLessThan(tolerance);
  }

  /**
   * Thousands of rows, many panels, whose means move: in order, in steps, after a first part that
   * is far away, after one row that is. Centred at the mean of the rows before, they lose at most a
   * bit or two of the 1e-14 above; centred at the first row, the last column would lose eleven.
   */
  @ParameterizedTest
  @CsvSource({"4", "130"})
  void meansThatMoveCostNoAccuracy(int columns) {
    Random random = new Random(5);
    int rows = 9000;
    DenseRows table = new DenseRows(columns, rows, false, 0);
    for (int i = 0; i < rows; i++) {
      double[] row = new double[columns];
      row[0] = 1e6 + i + random.nextDouble();
      row[1] = 0.1 * (i / 500);
      row[2] = (i < 4500 ? 1e9 : 0) + random.nextGaussian();
      row[3] = (i == 0 ? 1e8 : 0) + random.nextGaussian();
      System.arraycopy(row, 0, table.values(), i * columns, columns);
    }
    table.setRows(rows);
    CrossProduct sums = new CrossProduct(columns, Precision.DOUBLE);
    sums.add(table);
    CrossProducts found = new CrossProducts(sums);
    DenseRows firstFour = new DenseRows(4, rows, false, 0);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(table.values(), i * columns, firstFour.values(), i * 4, 4);
    }
    firstFour.setRows(rows);
    assertThat(worst(firstFour, found)).isLessThan(2e-14);
  }

  /** The means of parts differ by rounding only; that must not look like a spread. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void aConstantColumnHasNoSpread(Precision precision) throws Exception {
    DenseRows table = gaussian(3001, new double[] {0, 5}, new double[] {1, 1}, true);
    for (int i = 0; i < 3001; i++) {
      table.values()[2 * i] = 0.1;
    }
    CrossProducts found =
        CrossProducts.of(new MemoryEngine(7, 50), MemoryEngine.table(table), precision);
    assertThat(found.mean(0)).isEqualTo(0.1);
    assertThat(found.centred(0, 0)).isZero();
    assertThat(found.centred(0, 1)).isZero();
  }

  /**
   * Two rows, merged with themselves again and again: 2^33 rows, more than an int counts and their
   * square more than a long. All numbers are powers of two or small: no sum rounds.
   */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void countsBeyond32BitsMerge(Precision precision) {
    CrossProduct sums = new CrossProduct(2, precision);
    sums.add(DenseRows.of(new double[] {11, 8}, new double[] {9, 13}));
    for (int doubling = 0; doubling < 32; doubling++) {
      CrossProduct same = new CrossProduct(2, precision);
      same.merge(sums);
      sums.merge(same);
    }
    CrossProducts found = new CrossProducts(sums);
    assertThat(found.rows()).isEqualTo(8_589_934_592L);
    assertThat(found.weightSum()).isEqualTo(8_589_934_592.0);
    assertThat(found.mean(0)).isEqualTo(10);
    assertThat(found.mean(1)).isEqualTo(10.5);
    // Two rows by hand: (1, -2.5) and (-1, 2.5).
    assertThat(found.centred(0, 0)).isEqualTo(2 * 0x1p32);
    assertThat(found.centred(0, 1)).isEqualTo(-5 * 0x1p32);
    assertThat(found.centred(1, 1)).isEqualTo(12.5 * 0x1p32);
  }

  /** 3·10⁹ rows: a partial doubled again and again, and some of the doublings added up. */
  @Test
  void threeThousandMillionRowsMerge() {
    CrossProduct total = new CrossProduct(1, Precision.DOUBLE);
    CrossProduct chunk = new CrossProduct(1, Precision.DOUBLE);
    chunk.add(DenseRows.of(new double[] {1}, new double[] {2}, new double[] {3}));
    for (long wanted = 1_000_000_000; wanted > 0; wanted /= 2) {
      if (wanted % 2 == 1) {
        total.merge(chunk);
      }
      CrossProduct same = new CrossProduct(1, Precision.DOUBLE);
      same.merge(chunk);
      chunk.merge(same);
    }
    CrossProducts found = new CrossProducts(total);
    assertThat(found.rows()).isEqualTo(3_000_000_000L);
    assertThat(found.mean(0)).isEqualTo(2);
    assertThat(found.centred(0, 0)).isEqualTo(2e9);
  }

  /** Frequency weights mean that a row stands there so often. The root of a weight rounds. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void aWeightCountsAsSoManyRows(Precision precision) {
    DenseRows weighted = gaussian(40, new double[] {3, 4}, new double[] {1, 2}, true);
    for (int i = 0; i < 40; i++) {
      weighted.weights()[i] = i % 4;
    }
    DenseRows repeated = new DenseRows(2, 60, false, 0);
    int rows = 0;
    for (int i = 0; i < 40; i++) {
      for (int times = 0; times < i % 4; times++) {
        System.arraycopy(weighted.values(), 2 * i, repeated.values(), 2 * rows++, 2);
      }
    }
    repeated.setRows(rows);
    CrossProduct once = new CrossProduct(2, precision);
    once.add(weighted);
    CrossProduct often = new CrossProduct(2, precision);
    often.add(repeated);
    CrossProducts found = new CrossProducts(once);
    CrossProducts expected = new CrossProducts(often);
    assertThat(found.weighted()).isTrue();
    assertThat(found.rows()).isEqualTo(40);
    assertThat(found.weightSum()).isEqualTo(60).isEqualTo(expected.weightSum());
    assertThat(expected.rows()).isEqualTo(60);
    for (int k = 0; k < 4; k++) {
      double value = expected.centred(k / 2, k % 2);
      assertThat(found.centred(k / 2, k % 2)).isCloseTo(value, within(1e-14 * Math.abs(value)));
    }
  }

  /** Rows of weight 0 are counted; what they hold, even values without squares, changes nothing. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void rowsOfWeightZeroAreCountedAndNothingElse(Precision precision) {
    DenseRows rows = new DenseRows(1, 3, true, 0);
    System.arraycopy(new double[] {1, -1.7e308, 5}, 0, rows.values(), 0, 3);
    System.arraycopy(new double[] {2, 0, 2}, 0, rows.weights(), 0, 3);
    rows.setRows(3);
    CrossProduct weightless = new CrossProduct(1, precision);
    weightless.add(rows.copy(1, 2));
    assertThat(new CrossProducts(weightless).rows()).isEqualTo(1);
    assertThat(new CrossProducts(weightless).mean(0)).isNaN();
    weightless.add(rows.copy(0, 1));
    weightless.add(rows.copy(2, 3));
    CrossProduct all = new CrossProduct(1, precision);
    all.add(rows);
    for (CrossProduct sums : List.of(all, weightless)) {
      CrossProducts found = new CrossProducts(sums);
      assertThat(found.rows()).isEqualTo(3);
      assertThat(found.weightSum()).isEqualTo(4);
      assertThat(found.mean(0)).isEqualTo(3);
      // The root of 2 rounds.
      assertThat(found.centred(0, 0)).isCloseTo(16, within(1e-14));
    }
  }

  /**
   * More columns than rows, and than a stripe of the kernel is high, and panels that are full:
   * every entry is there. The numbers of rows are powers of two and the numbers whole: no product
   * rounds.
   */
  @ParameterizedTest
  @CsvSource({
    "DOUBLE,8,128",
    "DOUBLE,8,129",
    "DOUBLE,8,300",
    "DOUBLE,1024,130",
    "DOUBLE,4096,7",
    "EXTENDED,8,129",
    "EXTENDED,1024,20"
  })
  void everyEntryIsThere(Precision precision, int rows, int columns) {
    DenseRows table = wholeNumbers(rows, columns);
    CrossProduct sums = new CrossProduct(columns, precision);
    sums.add(table);
    double[][] expected = byDefinition(table);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        assertThat(new CrossProducts(sums).centred(i, j))
            .as("%d, %d", i, j)
            .isEqualTo(expected[i][j]);
      }
    }
  }

  private static DenseRows wholeNumbers(int rows, int columns) {
    Random random = new Random(9);
    DenseRows table = new DenseRows(columns, rows, false, 0);
    for (int i = 0; i < rows * columns; i++) {
      table.values()[i] = random.nextInt(64);
    }
    table.setRows(rows);
    return table;
  }

  private static double[][] byDefinition(DenseRows table) {
    int p = table.columns();
    int n = table.rows();
    double[] means = new double[p];
    for (int j = 0; j < p; j++) {
      for (int row = 0; row < n; row++) {
        means[j] += table.value(row, j) / n;
      }
    }
    double[][] products = new double[p][p];
    for (int row = 0; row < n; row++) {
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          products[i][j] += (table.value(row, i) - means[i]) * (table.value(row, j) - means[j]);
        }
      }
    }
    return products;
  }

  /** Panels filled more than once, by blocks of every length: rounds as any sum of 8192 does. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void blocksOfAnyLengthFillThePanel(Precision precision) {
    DenseRows table = wholeNumbers(8192, 3);
    CrossProduct sums = new CrossProduct(3, precision);
    int from = 0;
    for (int length = 1; from < 8192; length = 3 * length + 1) {
      int rows = Math.min(length, 8192 - from);
      sums.add(table.copy(from, from + rows));
      from += rows;
    }
    CrossProducts found = new CrossProducts(sums);
    double[][] expected = byDefinition(table);
    assertThat(found.rows()).isEqualTo(8192);
    for (int k = 0; k < 9; k++) {
      double lengths = expected[k / 3][k / 3];
      assertThat(found.centred(k / 3, k % 3))
          .isCloseTo(expected[k / 3][k % 3], within(1e-13 * lengths));
    }
  }
}
