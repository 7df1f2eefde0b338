package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A column whose squares underflow must not pass for a constant one. */
class NumbersTooSmallTest {

  /** In the second case the splits are constant, and only their means differ. */
  @ParameterizedTest
  @CsvSource({"DOUBLE, 1", "DOUBLE, 3", "DOUBLE, 6", "EXTENDED, 1", "EXTENDED, 3", "EXTENDED, 6"})
  void columnsWhoseSquaresVanishAreAnErrorThatNamesThem(Precision precision, int splits) {
    for (double unit : new double[] {1e-145, 1e-160, 1e-200, 1e-300, Double.MIN_VALUE}) {
      assertThatThrownBy(() -> sum(unit, precision, splits))
          .as("%s", unit)
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "column c2: its values, or the weights, are so small that the sum of their squares"
                  + " loses digits (below 1e-280). Rescale the column, or leave it out with"
                  + " columns(!c2).");
    }
  }

  /** Powers of two cost no digit; 2^-460 is 3e-139. */
  @ParameterizedTest
  @CsvSource({"DOUBLE, 1", "DOUBLE, 3", "EXTENDED, 1", "EXTENDED, 3"})
  void smallColumnsInRangeKeepAllDigits(Precision precision, int splits) throws IOException {
    CrossProducts one = sum(1, precision, splits);
    CrossProducts small = sum(0x1p-460, precision, splits);
    assertThat(small.centred(1, 1)).isEqualTo(one.centred(1, 1) * 0x1p-920);
    assertThat(small.centred(0, 1)).isEqualTo(one.centred(0, 1) * 0x1p-460);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void aConstantColumnIsConstantHoweverSmallAndWhateverItsWeights(Precision precision)
      throws IOException {
    for (double constant : new double[] {0.1, -3e-200, 1e300}) {
      DenseRows rows = new DenseRows(1, 1000, true, 0);
      for (int i = 0; i < 1000; i++) {
        rows.values()[i] = constant;
        rows.weights()[i] = 1.0 / (i + 3);
      }
      rows.setRows(1000);
      CrossProducts found =
          CrossProducts.of(new MemoryEngine(7), MemoryEngine.table(rows), precision);
      assertThat(found.centred(0, 0)).isZero();
      assertThat(found.mean(0)).isEqualTo(constant);
    }
  }

  private static CrossProducts sum(double unit, Precision precision, int splits)
      throws IOException {
    double[][] rows = {{1, 3}, {2, 3}, {4, 5}, {8, 5}, {1, 9}, {5, 9}};
    for (double[] row : rows) {
      row[1] *= unit;
    }
    return CrossProducts.of(
        new MemoryEngine(splits), MemoryEngine.table(DenseRows.of(rows)), precision);
  }
}
