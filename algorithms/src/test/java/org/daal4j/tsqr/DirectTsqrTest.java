package org.daal4j.tsqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Q is orthonormal and Q·R the table, whatever its condition. */
class DirectTsqrTest {

  /** Errors allowed: 1e-14·√p, of the norm of the table. */
  private static void check(double[][] table, int splits, int blockRows) throws IOException {
    int p = table[0].length;
    MemoryEngine engine = new MemoryEngine(splits, blockRows);
    DirectTsqr factored = DirectTsqr.of(engine, MemoryEngine.table(DenseRows.of(table)));
    int k = Math.min(table.length, p);
    assertThat(factored.rank()).isEqualTo(k);
    double[][] r = Matrices.rows(factored.r(), k);
    for (int i = 0; i < k; i++) {
      assertThat(r[i][i]).isGreaterThanOrEqualTo(0);
      for (int j = 0; j < i; j++) {
        assertThat(r[i][j]).isZero();
      }
    }
    double[][] q = Matrices.mapped(engine, table, factored.q());
    assertThat(q).hasNumberOfRows(table.length);
    double allowed = 1e-14 * Math.sqrt(p);
    assertThat(Matrices.fromOrthonormal(q)).isLessThanOrEqualTo(allowed);
    assertThat(Matrices.distance(table, Matrices.product(q, r)))
        .isLessThanOrEqualTo(allowed * Matrices.distance(table, null));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "1, 2", "1, 3", "1, 7", "1, 100",
    "1e4, 1", "1e4, 2", "1e4, 3", "1e4, 7", "1e4, 100",
    "1e8, 1", "1e8, 2", "1e8, 3", "1e8, 7", "1e8, 100",
    "1e12, 1", "1e12, 2", "1e12, 3", "1e12, 7", "1e12, 100",
    "1e15, 1", "1e15, 2", "1e15, 3", "1e15, 7", "1e15, 100"
  })
  void anyCondition(double condition, int splits) throws IOException {
    double[] values = new double[20];
    for (int j = 0; j < 20; j++) {
      values[j] = Math.pow(condition, -j / 19.0);
    }
    check(Matrices.ofSingularValues(new Random(splits), 1000, values), splits, 64);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void columnsThatDependOnOthersOrAreZero(int splits) throws IOException {
    double[][] table = Matrices.orthonormal(new Random(4), 60, 6);
    for (double[] row : table) {
      row[2] = 0;
      row[4] = row[0] - row[1];
    }
    table[0] = new double[6];
    check(table, splits, 5);
    check(new double[8][3], splits, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void fewerRowsThanColumnsInASplitOrInAll(int splits) throws IOException {
    check(Matrices.orthonormal(new Random(5), 9, 5), splits, 2);
    check(Matrices.transposed(Matrices.orthonormal(new Random(6), 9, 4)), splits, 64);
    check(new double[][] {{3, -4, 0}}, splits, 64);
    check(new double[][] {{-3}, {0}, {4}}, splits, 64);
  }

  @Test
  void rowsCountByTheRootOfTheirWeights() throws IOException {
    DenseRows weighted = new DenseRows(2, 3, true, 0);
    double[][] plain = {{2, 4}, {0, 6}, {5, 5}};
    double[] weights = {4, 9, 0};
    for (int i = 0; i < 3; i++) {
      double root = Math.sqrt(weights[i]);
      weighted.values()[2 * i] = root == 0 ? 7 : plain[i][0] / root;
      weighted.values()[2 * i + 1] = root == 0 ? 7 : plain[i][1] / root;
      weighted.weights()[i] = weights[i];
    }
    weighted.setRows(3);
    MemoryEngine engine = new MemoryEngine(2);
    DirectTsqr factored = DirectTsqr.of(engine, MemoryEngine.table(weighted));
    assertThat(factored.r()).containsExactly(2, 0, 4, 6);
    engine.map(MemoryEngine.table(weighted), factored.q(), RowsOut.csv("q"));
    assertThat(engine.lines("q")).containsExactly("1,0", "0,1", "0,0");
  }

  /** Scaling a column by a power of 2 changes neither a bit of Q nor a digit of R. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  @Timeout(60)
  void columnsAtBothEndsOfTheRangeOfADouble(int splits) throws IOException {
    double[][] plain = Matrices.orthonormal(new Random(8), 40, 4);
    plain[3][1] += 0.5; // not orthogonal
    int[] exponents = {1020, -1010, 0, 600};
    double[][] extreme = new double[40][4];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 4; j++) {
        // As many digits as are left of a number of that size.
        plain[i][j] = (double) (float) plain[i][j];
        extreme[i][j] = Math.scalb(plain[i][j], exponents[j]);
      }
    }
    MemoryEngine engine = new MemoryEngine(splits, 5);
    DirectTsqr expected = DirectTsqr.of(engine, MemoryEngine.table(DenseRows.of(plain)));
    DirectTsqr actual = DirectTsqr.of(engine, MemoryEngine.table(DenseRows.of(extreme)));
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i <= j; i++) {
        double number = expected.r()[i + j * 4];
        assertThat(Math.scalb(actual.r()[i + j * 4], -exponents[j]))
            .isCloseTo(number, within(1e-15));
      }
    }
    double[][] q = Matrices.mapped(engine, extreme, actual.q());
    assertThat(q).isDeepEqualTo(Matrices.mapped(engine, plain, expected.q()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  @Timeout(60)
  void aNormBeyondThatRangeIsAnErrorThatNamesTheColumn(int splits) {
    double[][] table = new double[40][2];
    for (int i = 0; i < 40; i++) {
      table[i][0] = i;
      table[i][1] = i % 2 == 0 ? 1.7e308 : -1.7e308;
    }
    assertThatThrownBy(
            () ->
                DirectTsqr.of(new MemoryEngine(splits, 5), MemoryEngine.table(DenseRows.of(table))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column c2: its values are so large that its norm exceeds");
  }
}
