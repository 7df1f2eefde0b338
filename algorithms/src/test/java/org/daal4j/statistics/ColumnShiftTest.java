package org.daal4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;

class ColumnShiftTest {

  @Test
  void isTheMedianOfEachColumn() {
    DenseRows rows = DenseRows.of(new double[][] {{3, 1e9}, {1, 1e9 + 2}, {2, 1e9 + 1}});

    assertThat(ColumnShift.medians(rows)).containsExactly(2, 1e9 + 1);
  }

  @Test
  void ofNoRowsIsZero() {
    assertThat(ColumnShift.medians(new DenseRows(2, 0, false, 0))).containsExactly(0, 0);
  }

  @Test
  void rowsOfWeightZeroAreNotTypical() {
    DenseRows rows = new DenseRows(1, 3, true, 0);
    System.arraycopy(new double[] {5, 5, 7}, 0, rows.values(), 0, 3);
    rows.weights()[2] = 1;
    rows.setRows(3);

    assertThat(ColumnShift.medians(rows)).containsExactly(7);
  }

  @Test
  void looksAtTheFirstRowsOnlyHoweverTheTableIsCut() throws Exception {
    double[][] table = new double[3 * ColumnShift.SAMPLE_ROWS][1];
    for (int i = 0; i < table.length; i++) {
      table[i][0] = i;
    }

    for (int splits : new int[] {1, 2, 7}) {
      MemoryEngine engine = new MemoryEngine(splits);
      assertThat(ColumnShift.of(engine, MemoryEngine.table(DenseRows.of(table))))
          .containsExactly(ColumnShift.SAMPLE_ROWS / 2.0);
      assertThat(engine.summary().passes()).isZero();
    }
  }
}
