package org.daal4j.tsqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.linalg.SingularValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R by what defines it: RᵀR = AᵀA, upper trapezoidal, no negative diagonal. */
class FactorRowsTest {

  /**
   * Shapes: narrow; one panel of reflectors, two, four; more columns than rows in a split, and in
   * the table; one row; one column. Backward error of Householder QR: some p·u of a column's norm
   * each (Higham 2002, theorem 19.4); 1e-13 leaves a factor of ten for 130 columns.
   */
  @ParameterizedTest
  @CsvSource({
    "200, 5, 1",
    "200, 5, 2",
    "200, 5, 3",
    "200, 5, 7",
    "300, 32, 3",
    "300, 33, 2",
    "500, 130, 3",
    "300, 130, 7",
    "700, 300, 2",
    "131, 130, 2",
    "130, 130, 1",
    "129, 130, 2",
    "6, 40, 3",
    "1, 4, 1",
    "1, 4, 7",
    "9, 1, 3",
    "4, 4, 7"
  })
  void givesTheGramMatrixOfTheTableHoweverItIsCut(int rows, int columns, int splits)
      throws IOException {
    double[][] a = random(rows, columns);
    UpperTriangle r = factor(a, splits);
    assertThat(r.rows()).isEqualTo(Math.min(rows, columns));
    assertThat(r.columns()).isEqualTo(columns);
    assertThat(r.tableRows()).isEqualTo(rows);
    assertThat(r.effectiveRows()).isEqualTo(rows);
    for (int i = 0; i < columns; i++) {
      assertThat(i < r.rows() ? r.get(i, i) : 0).isNotNegative();
      for (int j = 0; j <= i; j++) {
        double scale = Math.sqrt(product(a, i, i) * product(a, j, j));
        double found = 0;
        for (int k = 0; k < r.rows(); k++) {
          found += r.get(k, i) * r.get(k, j);
        }
        assertThat(found).isCloseTo(product(a, i, j), within(1e-13 * scale));
      }
    }
  }

  /**
   * 8·C·D rotated by 64 rows of a Hadamard matrix, with C_ij = 2^-|i-j| and D = diag(2^-8j): all
   * numbers exact, condition 1e12. Singular values of mpmath 1.3 with 60 digits. C has condition 5,
   * which with p·u leaves 1e-14; the issue asks for 1e-10.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void singularValuesOfAGradedTableKeepTheirDigits(int splits) throws IOException {
    double[][] a = new double[64][6];
    for (int i = 0; i < 64; i++) {
      for (int j = 0; j < 6; j++) {
        for (int k = 0; k < 6; k++) {
          double sign = Integer.bitCount(i & (5 * k + 1)) % 2 == 0 ? 1 : -1;
          a[i][j] += sign * Math.pow(2, -Math.abs(k - j) - 8 * j);
        }
      }
    }
    UpperTriangle r = factor(a, splits);
    double[] found = SingularValues.of(r.toColumnMajor(), 6, 6).values();
    double[] expected = {
      9.2365305203070394,
      0.023428954720430289,
      9.1418388129075198e-5,
      3.5551785549656224e-7,
      1.3633151658254442e-9,
      4.8808305850967027e-12
    };
    for (int k = 0; k < 6; k++) {
      assertThat(found[k] / expected[k]).isCloseTo(1, within(1e-13));
    }
  }

  /** Läuchli's matrix [1 1; e 0; 0 e]: r22 = e·√(2 + e²)/√(1 + e²), which AᵀA has lost. */
  @Test
  void almostEqualColumnsAreToldApart() throws IOException {
    double e = 0x1p-30;
    UpperTriangle r = factor(new double[][] {{1, 1}, {e, 0}, {0, e}}, 2);
    assertThat(r.get(0, 0)).isCloseTo(1, within(1e-15));
    // The error is u relative to the column, 2^-53 / 2^-30 relative to r22.
    assertThat(r.get(1, 1) / (e * Math.sqrt(2))).isCloseTo(1, within(4 * 0x1p-23));
  }

  @Test
  void shiftScaleAndWeightsMakeTheRows() throws IOException {
    double[][] a = {{3, 10, 5}, {5, 20, 7}, {9, 50, 7}, {7, 7, 7}};
    DenseRows rows = new DenseRows(3, 4, true, 0);
    rows.setRows(4);
    for (int i = 0; i < 4; i++) {
      System.arraycopy(a[i], 0, rows.values(), 3 * i, 3);
    }
    System.arraycopy(new double[] {4, 1, 0, 0.25}, 0, rows.weights(), 0, 4);
    UpperTriangle r =
        new MemoryEngine(2)
            .fold(
                MemoryEngine.table(rows),
                new FactorRows(new double[] {1, 10, 2}, new double[] {2, 5, 0}));
    UpperTriangle expected =
        factor(new double[][] {{2, 0, 0}, {2, 2, 0}, {0, 0, 0}, {1.5, -0.3, 0}}, 1);
    assertThat(r.tableRows()).isEqualTo(4);
    assertThat(r.effectiveRows()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(r.get(i, j)).isCloseTo(expected.get(i, j), within(1e-15 * 4));
      }
    }
    assertThat(r.get(2, 2)).isZero();
  }

  @Test
  void withoutShiftOrScaleTheRowsAreTakenAsTheyAre() throws IOException {
    DenseRows rows = DenseRows.of(new double[] {3}, new double[] {4});
    for (FactorRows fold :
        new FactorRows[] {
          new FactorRows(null, new double[] {1}), new FactorRows(new double[1], null)
        }) {
      UpperTriangle r = new MemoryEngine(1).fold(MemoryEngine.table(rows), fold);
      assertThat(r.get(0, 0)).isCloseTo(5, within(1e-15 * 5));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new FactorRows(null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactorRows(new double[2], new double[3]))
        .withMessage("a shift of 2 columns, a scale of 3");
  }

  @Test
  void ofNoRowsThereIsNoTriangle() throws IOException {
    UpperTriangle r = factor(new double[0][], 2, 3);
    assertThat(r.rows()).isZero();
    assertThat(r.columns()).isEqualTo(3);
    assertThat(r.toColumnMajor()).isEmpty();
  }

  /** Partials that say they have seen 1.5·10⁹ rows each: 3·10⁹ do not fit in 32 bits. */
  @Test
  void countsBeyondTheRangeOfAnInt() throws IOException {
    RFactor one = new RFactor(new double[1], new double[] {1});
    one.add(DenseRows.of(new double[] {1}, new double[] {1}, new double[] {1}));
    double norm = Math.sqrt(3);
    long rows = 3;
    while (rows < 3_000_000_000L) {
      RFactor twice = new RFactor(new double[1], new double[] {1});
      twice.merge(one);
      twice.merge(one);
      one = twice;
      rows *= 2;
      norm *= Math.sqrt(2);
    }
    assertThat(one.triangle().tableRows()).isEqualTo(rows);
    assertThat(one.triangle().effectiveRows()).isEqualTo(rows);
    assertThat(one.triangle().get(0, 0) / norm).isCloseTo(1, within(1e-13));
  }

  @Test
  void aFalseNumberOfColumnsOnTheWireIsRefused() {
    byte[] wire = {127, 0, 0, 0};
    assertThatThrownBy(() -> new FactorRows(new DataInputStream(new ByteArrayInputStream(wire))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not a number of columns of an R factor");
  }

  private static UpperTriangle factor(double[][] a, int splits) throws IOException {
    return factor(a, splits, a[0].length);
  }

  private static UpperTriangle factor(double[][] a, int splits, int columns) throws IOException {
    DenseRows rows = a.length == 0 ? new DenseRows(columns, 0, false, 0) : DenseRows.of(a);
    return new MemoryEngine(splits)
        .fold(MemoryEngine.table(rows), new FactorRows(new double[columns], null));
  }

  private static double[][] random(int rows, int columns) {
    Random random = new Random(rows * 1000L + columns);
    double[][] a = new double[rows][columns];
    for (double[] row : a) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return a;
  }

  private static double product(double[][] a, int i, int j) {
    double sum = 0;
    for (double[] row : a) {
      sum += row[i] * row[j];
    }
    return sum;
  }
}
