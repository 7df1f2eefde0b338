package org.daal4j.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.tsqr.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvdTest {

  private static SvdModel fit(MemoryEngine engine, double[][] table, int components)
      throws IOException {
    return fit(engine, table, components, false);
  }

  private static SvdModel fit(MemoryEngine engine, double[][] table, int components, boolean left)
      throws IOException {
    SvdOptions options = new SvdOptions(components, left);
    return Svd.fit(engine, MemoryEngine.table(DenseRows.of(table)), options).model();
  }

  /**
   * U and V orthonormal, U·S·V the table: 1e-14·√p of its norm, which is what is promised.
   * Roundings of n = 1000 rows and p = 20 columns add up to some 2^-53·√(np) = 1.6e-14, of 4.5e-14
   * allowed.
   */
  private static void check(double[][] table, int splits) throws IOException {
    MemoryEngine engine = new MemoryEngine(splits, 64);
    Svd.Fit fit = Svd.fit(engine, MemoryEngine.table(DenseRows.of(table)), new SvdOptions(0, true));
    SvdModel model = fit.model();
    double allowed = 1e-14 * Math.sqrt(table[0].length);
    double[][] u = Matrices.mapped(engine, table, fit.left().orElseThrow());
    assertThat(Matrices.fromOrthonormal(u)).isLessThanOrEqualTo(allowed);
    assertThat(Matrices.fromOrthonormal(Matrices.transposed(model.rightVectors())))
        .isLessThanOrEqualTo(allowed);
    double[][] product = Matrices.product(Matrices.scaled(u, model.values()), model.rightVectors());
    assertThat(Matrices.distance(table, product))
        .isLessThanOrEqualTo(allowed * Matrices.distance(table, null));
    for (double[] vector : model.rightVectors()) {
      double largest = 0;
      for (double number : vector) {
        largest = Math.abs(number) > Math.abs(largest) ? number : largest;
      }
      assertThat(largest).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1e4, 1", "1e4, 7", "1e8, 2", "1e12, 3", "1e12, 100", "1e15, 1", "1e15, 7"})
  void anyCondition(double condition, int splits) throws IOException {
    double[] values = new double[20];
    for (int j = 0; j < 20; j++) {
      values[j] = Math.pow(condition, -j / 19.0);
    }
    check(Matrices.ofSingularValues(new Random(splits), 1000, values), splits);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void tablesWithoutFullRank(int splits) throws IOException {
    check(Matrices.transposed(Matrices.orthonormal(new Random(6), 9, 4)), splits);
    check(Matrices.ofSingularValues(new Random(7), 40, 3, 2, 1, 0, 0), splits);
    check(
        new double[][] {{0, 1, 0, 7, 0}, {2, 0, 3, 4, 5}, {4, 0, 0, 6, 7}, {8, 0, 1, 5, 7}},
        splits);
    check(new double[][] {{3, -4, 0}}, splits);
  }

  /** Columns of different scales determine small values as well as large ones: 1e-10 relative. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void smallValuesKeepTheirDigits(boolean left) throws IOException {
    double[] values = new double[13];
    for (int j = 0; j < 13; j++) {
      values[j] = Math.pow(10, -j);
    }
    double[][] table = Matrices.scaled(Matrices.orthonormal(new Random(3), 500, 13), values);
    double[] found = fit(new MemoryEngine(3), table, 0, left).values();
    for (int j = 0; j < 13; j++) {
      assertThat(Math.abs(found[j] - values[j])).isLessThanOrEqualTo(1e-10 * values[j]);
    }
  }

  @Test
  void theFirstComponentsAreThoseOfAll() throws IOException {
    double[][] table = Matrices.ofSingularValues(new Random(9), 50, 5, 4, 3, 2);
    SvdModel all = fit(new MemoryEngine(1), table, 0);
    SvdModel two = fit(new MemoryEngine(1), table, 2);
    assertThat(two.values()).containsExactly(all.values()[0], all.values()[1]);
    assertThat(two.rightVectors())
        .isDeepEqualTo(new double[][] {all.rightVectors()[0], all.rightVectors()[1]});
    assertThatThrownBy(() -> fit(new MemoryEngine(1), table, 5))
        .isInstanceOf(UsageException.class)
        .hasMessage("nComponents 5 is more than the 4 columns of the table. Give at most 4.");
    assertThatThrownBy(() -> fit(new MemoryEngine(1), new double[][] {{1, 2, 3}}, 2, true))
        .isInstanceOf(UsageException.class)
        .hasMessage("nComponents 2 is more than the 1 rows of the table. Give at most 1.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void normsBeyondADoubleAreAnError(boolean left) {
    double[][] table = {{1e308, 1}, {1e308, 2}, {1e308, 3}, {1e308, 4}};
    assertThatThrownBy(() -> fit(new MemoryEngine(1), table, 0, left))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("column c1: its values are so large that its norm exceeds");
  }
}
