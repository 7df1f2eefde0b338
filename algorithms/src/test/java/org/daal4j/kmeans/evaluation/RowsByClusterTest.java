package org.daal4j.kmeans.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.Tables;
import org.junit.jupiter.api.Test;

class RowsByClusterTest {

  @Test
  void sortsRowsByClusterInTheirOrder() {
    RowsByCluster sorted = new RowsByCluster(4);
    sorted.sort(Tables.column(0, 0, 0, 0, 0, 0), new int[] {3, 1, 0, 3, 1, 3});
    assertThat(order(sorted, 4)).isDeepEqualTo(new int[][] {{2}, {1, 4}, {}, {0, 3, 5}});
    sorted.sort(Tables.column(0, 0), new int[] {2, 2, 9, 9, 9, 9});
    assertThat(order(sorted, 4)).isDeepEqualTo(new int[][] {{}, {}, {0, 1}, {}});
    sorted.sort(new DenseRows(1, 0, false, 0), new int[0]);
    assertThat(order(sorted, 4)).isDeepEqualTo(new int[4][0]);
  }

  @Test
  void leavesRowsOfWeightZeroOut() {
    RowsByCluster sorted = new RowsByCluster(2);
    DenseRows rows = Tables.weighted(Tables.column(0, 0, 0, 0), 0, 2, 1e-300, 0);
    sorted.sort(rows, new int[] {0, 1, 0, 1});
    assertThat(order(sorted, 2)).isDeepEqualTo(new int[][] {{2}, {1}});
  }

  private static int[][] order(RowsByCluster sorted, int clusters) {
    int[][] order = new int[clusters][];
    for (int c = 0; c < clusters; c++) {
      order[c] = Arrays.copyOfRange(sorted.order(), sorted.start(c), sorted.start(c + 1));
    }
    return order;
  }
}
