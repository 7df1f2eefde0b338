package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SparseCrossProductTest {

  private static CrossProducts products(SparseRows rows, Precision precision) {
    CrossProduct sums = new CrossProduct(rows.columns(), precision);
    sums.add(rows);
    return new CrossProducts(sums);
  }

  /** The largest error of a product, relative to the lengths of its columns. */
  private static double worst(SparseRows rows, CrossProducts found) {
    DenseRows dense = SparseTables.dense(rows);
    Exact exact = new Exact(dense);
    double worst = 0;
    for (int i = 0; i < dense.columns(); i++) {
      for (int j = 0; j < dense.columns(); j++) {
        double lengths =
            Math.sqrt(exact.centred(i, i).doubleValue())
                * Math.sqrt(exact.centred(j, j).doubleValue());
        if (lengths > 0) {
          double error =
              Exact.error(
                  found.centred(i, j), found.centredLow(i, j), exact.centred(i, j), lengths);
          worst = Math.max(worst, error);
        } else {
          assertThat(found.centred(i, j)).isZero();
        }
      }
    }
    return worst;
  }

  /** A few roundings of sums of some hundred terms, and one of the digits of each column's mean. */
  @ParameterizedTest
  @CsvSource({
    "DOUBLE, 400, 0.03, false, 1e-14", "DOUBLE, 400, 0.1, true, 1e-14",
    "DOUBLE, 300, 0.5, true, 1e-14", "DOUBLE, 2, 0.1, false, 1e-14",
    "EXTENDED, 400, 0.03, false, 1e-28", "EXTENDED, 400, 0.1, true, 1e-28",
    "EXTENDED, 300, 0.5, true, 1e-28", "EXTENDED, 2, 0.1, false, 1e-28"
  })
  void areThoseOfTheDefinition(
      Precision precision, int rows, double density, boolean weighted, double tolerance) {
    SparseRows table = SparseTables.random(new Random(rows), rows, 17, density, weighted);
    CrossProducts found = products(table, precision);
    assertThat(found.rows()).isEqualTo(rows);
    assertThat(worst(table, found)).isLessThan(tolerance);
  }

  /** Two full columns of a mean 1e9 times their spread, among forty that are all but empty. */
  @ParameterizedTest
  @CsvSource({"DOUBLE, 1e-14", "EXTENDED, 1e-20"})
  void aFullColumnIsTakenAboutItsMean(Precision precision, double tolerance) {
    Random random = new Random(4);
    SparseRows table = new SparseRows(42, false, 0);
    for (int row = 0; row < 500; row++) {
      for (int j = 0; j < 42; j++) {
        if (j == 7 || j == 41) {
          table.append(j, 1e9 + random.nextGaussian());
        } else if (random.nextInt(50) == 0) {
          table.append(j, random.nextGaussian());
        }
      }
      table.endRow(1);
    }
    assertThat(worst(table, products(table, precision))).isLessThan(tolerance);
  }

  /** Half the weight in a row of its own: what the others store counts for little. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void oneRowMayOutweighAllOthers(Precision precision) {
    Random random = new Random(9);
    SparseRows table = new SparseRows(60, true, 0);
    for (int row = 0; row < 300; row++) {
      for (int j = row == 100 ? 0 : random.nextInt(20); j < 60; j += row == 100 ? 1 : 20) {
        table.append(j, 5 + random.nextGaussian());
      }
      table.endRow(row == 100 ? 1e12 : 1);
    }
    assertThat(worst(table, products(table, precision))).isLessThan(1e-13);
  }

  /** So heavy a row that the columns about their means would not fit: the panel is halved. */
  @Test
  void aPanelThatGrowsTooMuchIsHalved() {
    int p = 1500;
    SparseRows heavy = new SparseRows(p, true, 0);
    CrossProduct sums = new CrossProduct(p, Precision.DOUBLE);
    double[] expected = new double[3];
    for (int row = 0; row < 4000; row++) {
      for (int j = 0; row == 10 && j < p; j++) {
        heavy.append(j, 2);
      }
      if (row != 10) {
        heavy.append(row % p, 1);
      }
      heavy.endRow(row == 10 ? 1e6 : 1);
    }
    sums.add(heavy);
    CrossProducts found = new CrossProducts(sums);
    // Column 0 has 1 in rows 0, 1500 and 3000, column 1400 in rows 1400 and 2900; W = 1e6 + 3999.
    double weight = 1e6 + 3999;
    double mean0 = (2e6 + 3) / weight;
    double mean1400 = (2e6 + 2) / weight;
    expected[0] = 4e6 + 3 - weight * mean0 * mean0;
    expected[1] = 4e6 - weight * mean0 * mean1400;
    expected[2] = 4e6 + 2 - weight * mean1400 * mean1400;
    // The formula here loses three digits, which the panel does not.
    assertThat(found.centred(0, 0)).isCloseTo(expected[0], within(1e-8));
    assertThat(found.centred(0, 1400)).isCloseTo(expected[1], within(1e-8));
    assertThat(found.centred(1400, 1400)).isCloseTo(expected[2], within(1e-8));
  }

  /** Blocks of both kinds, and partials of both, in one sum. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void sparseAndDenseRowsAddUp(Precision precision) throws IOException {
    SparseRows few = SparseTables.random(new Random(1), 200, 9, 0.05, true);
    SparseRows many = SparseTables.random(new Random(2), 200, 9, 0.9, true);
    CrossProduct together = new CrossProduct(9, precision);
    together.add(few);
    together.add(many);
    together.add(SparseTables.dense(many));
    CrossProduct first = new CrossProduct(9, precision);
    first.add(many);
    first.add(SparseTables.dense(many));
    CrossProduct second = new CrossProduct(9, precision);
    second.add(few);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    second.write(new DataOutputStream(bytes));
    CrossProduct sent = new CrossProduct(9, precision);
    sent.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    first.merge(sent);
    CrossProducts a = new CrossProducts(together);
    CrossProducts b = new CrossProducts(first);
    assertThat(a.rows()).isEqualTo(600).isEqualTo(b.rows());
    for (int i = 0; i < 9; i++) {
      assertThat(a.mean(i)).isEqualTo(b.mean(i));
      for (int j = 0; j < 9; j++) {
        double lengths = Math.sqrt(a.centred(i, i) * a.centred(j, j));
        assertThat(a.centred(i, j)).isCloseTo(b.centred(i, j), within(1e-14 * lengths));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void constantAndEmptyColumnsHaveProductsOfZero(Precision precision) throws Exception {
    SparseRows table = new SparseRows(30, false, 0);
    for (int row = 0; row < 1000; row++) {
      table.append(3, 0.1);
      if (row % 100 == 0) {
        table.append(20, row);
      }
      table.endRow(1);
    }
    CrossProducts found = products(table, precision);
    found.requireInRange(Collections.nCopies(30, "x"));
    assertThat(found.mean(3)).isEqualTo(0.1);
    for (int j : List.of(0, 3, 20)) {
      assertThat(found.centred(3, j)).isZero();
      assertThat(found.centred(0, j)).isZero();
    }
    assertThat(found.centred(20, 20)).isEqualTo(2_850_000 - 4500.0 * 4500 / 1000);
  }

  @Test
  void rowsWithoutANumberCount() {
    SparseRows table = new SparseRows(3, false, 0);
    table.append(1, 6);
    table.endRow(1);
    table.endRow(1);
    table.endRow(1);
    CrossProducts found = products(table, Precision.DOUBLE);
    assertThat(found.mean(1)).isEqualTo(2);
    assertThat(found.centred(1, 1)).isEqualTo(24);
  }
}
