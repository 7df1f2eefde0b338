package org.daal4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class BinCountsTest extends PartialContract<BinCounts> {

  @Override
  protected BinCounts newPartial(double offset) {
    double[] edges = {offset, offset + 4, offset + 10, offset + 31};
    return new BinCounts(COLUMNS, new double[][] {edges, edges});
  }

  @Override
  protected BinCounts newPartialOfAnotherSize() {
    return new BinCounts(COLUMNS, new double[][] {{0, 1, 2}});
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("6 bins", "2 bins");
  }

  /** Exact: whole numbers. */
  @Override
  protected void assertSame(BinCounts actual, BinCounts expected) {
    for (int j = 0; j < 2; j++) {
      assertThat(actual.rows(j)).isEqualTo(expected.rows(j));
      assertThat(actual.outside(j)).isEqualTo(expected.outside(j));
    }
  }

  @Override
  protected void assertPolicyForHugeValues(BinCounts summary) {
    assertThat(summary.rows(0)).containsOnly(0);
    assertThat(summary.outside(0)).isPositive();
  }

  @Test
  void binsHaveTheirLowerEdgesAndTheLastOneBoth() {
    BinCounts counts = new BinCounts(1, new double[][] {{0, 1, 2, 3}});
    counts.add(
        DenseRows.of(new double[][] {{-0.0}, {0}, {0.5}, {1}, {1.9}, {2}, {3}, {3.1}, {-1e-300}}));
    assertThat(counts.rows(0)).containsExactly(3, 2, 2);
    assertThat(counts.outside(0)).isEqualTo(2);
  }

  /** Widths and shares of what doubles can hold. */
  @Test
  void anyRangeHasBins() throws IOException {
    double[][] ranges = {
      {-Double.MAX_VALUE, Double.MAX_VALUE},
      {0, Double.MIN_VALUE},
      {1, Math.nextUp(1.0)},
      {5, 5},
      {-1e300, 1e-300},
      {-0.0, 0.0}
    };
    for (double[] range : ranges) {
      double[][] rows = {{range[0]}, {range[1]}, {range[0] / 2 + range[1] / 2}};
      CountBins pass = new CountBins(1, new double[] {range[0]}, new double[] {range[1]});
      BinCounts counts = new MemoryEngine(2).fold(MemoryEngine.table(DenseRows.of(rows)), pass);
      assertThat(counts.outside(0)).as("%g to %g", range[0], range[1]).isZero();
      assertThat(pass.edges(0)).isSorted();
      double total = 0;
      for (double bin : counts.rows(0)) {
        total += bin;
      }
      assertThat(total).isEqualTo(3);
    }
  }

  @Test
  void sparseRowsCountAsDenseOnes() throws IOException {
    DenseRows rows = DenseRows.of(new double[][] {{0, 3, 0}, {1, 0, 0}, {0, 0, 7}, {2, 5, -1}});
    CountBins pass = new CountBins(3, new double[2], new double[] {2, 5});
    BinCounts dense = new MemoryEngine(2).fold(MemoryEngine.table(rows), pass);
    BinCounts sparse = new MemoryEngine(3).fold(MemoryEngine.sparseTable(rows), pass);
    assertSame(sparse, dense);
    assertThat(dense.rows(1)[0]).isEqualTo(2);
  }
}
