package org.daal4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.Engines;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.TableMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTableTest {

  @TempDir private Path directory;

  /** The numbers 0 to n - 1 have the mean (n - 1) / 2 and the variance n (n + 1) / 12. */
  @Test
  void isATableForEveryAnalysis() throws IOException {
    int rows = 3 * RowBlock.capacity(2) + 5;
    double[][] table = new double[rows][];
    for (int i = 0; i < rows; i++) {
      table[i] = new double[] {i, 7};
    }
    try (Engine engine = Engines.open("inprocess", Engines.localConf(), directory)) {
      TableMoments moments = TableMoments.of(engine, MemoryTable.of(table));
      assertThat(moments.names()).containsExactly("c1", "c2");
      ColumnMoments numbers = moments.columns().get(0);
      assertThat(numbers.count()).isEqualTo(rows);
      assertThat(numbers.mean()).isEqualTo((rows - 1) / 2.0);
      assertThat(numbers.variance()).isCloseTo(rows * (rows + 1.0) / 12, withinPercentage(1e-12));
      assertThat(moments.columns().get(1).variance()).isZero();
    }
  }

  @Test
  void isCutIntoSplits() {
    DenseRows block = new DenseRows(1, 1 << 20, false, 0);
    block.setRows(1 << 20);
    MemoryTable table = MemoryTable.ofBlocks(1, Collections.nCopies(5, block));
    assertThat(table.plan()).as("of two blocks of 8 MB each").hasSize(3);
    assertThat(table.bytes()).isEqualTo(5L << 23);
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThatThrownBy(() -> MemoryTable.of(new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MemoryTable.of(new double[][] {{1, 2}, {3}}))
        .hasMessage("row 1 has 1 numbers, the first 2");
    assertThatThrownBy(() -> MemoryTable.of(new double[][] {{1, 2}, {3, Double.NaN}}))
        .hasMessage("row 1, column c2: NaN is not finite");
  }
}
