package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerance zero: the bits are those of adding one row after the other. */
class RowsByClusterTest {

  @ParameterizedTest
  @CsvSource({
    // clusters, columns, rows, offset, spread
    "1, 1, 192, 0, 1",
    "3, 8, 64, 1e9, 1e-3",
    "10, 20, 192, -5, 3",
    "7, 13, 0, 0, 1",
    "5, 3, 1, 0, 1e300",
    "2, 31, 100, 1e300, 1e299"
  })
  void addsTheRowsOfEachClusterInTheirOrder(int k, int p, int rows, double offset, double spread) {
    Random random = new Random(31L * k + p);
    double[] shift = random.doubles(p, offset - spread, offset + spread).toArray();
    int fromRow = 5;
    double[] values =
        random.doubles((long) (fromRow + rows) * p, offset - spread, offset + spread).toArray();
    RowsByCluster byCluster = new RowsByCluster(new CentroidTable(new double[k][p], shift), 192);
    double[] sums = new double[k * p];
    double[] expected = new double[k * p];
    for (int round = 0; round < 3; round++) {
      int[] clusters = random.ints(192, 0, k).toArray();
      byCluster.add(values, fromRow, rows, clusters, sums);
      int[] counts = new int[k];
      for (int i = 0; i < rows; i++) {
        counts[clusters[i]]++;
        for (int j = 0; j < p; j++) {
          expected[clusters[i] * p + j] += values[(fromRow + i) * p + j] - shift[j];
        }
      }
      assertThat(sums).isEqualTo(expected);
      int[] found = new int[k];
      Arrays.setAll(found, byCluster::count);
      assertThat(found).isEqualTo(counts);
    }
  }
}
