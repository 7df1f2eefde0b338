package org.daal4j.kmeans.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoNearestTest {

  /** Tolerance zero for dense rows; distances of sparse ones are right to 2^-50. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, false",
    "1, 5, false",
    "2, 20, false",
    "10, 20, false",
    "64, 3, false",
    "65, 3, false",
    "200, 7, false",
    "40, 70, false",
    "9, 30, true"
  })
  void findsWhatAllDistancesTell(int k, int p, boolean sparse) {
    Random random = new Random(k * 1000L + p);
    SparseRows drawn = SparseTables.random(random, 450, p, sparse ? 0.3 : 1, false);
    DenseRows rows = SparseTables.dense(drawn);
    double[][] centroids = new double[k][];
    for (int c = 0; c < k; c++) {
      centroids[c] = rows.row(random.nextInt(450)); // some twice
    }
    TwoNearest two = new TwoNearest(new CentroidTable(centroids, new double[p]));
    RowBlock block = sparse ? drawn : rows;
    for (int from = 0; from < 450; from += two.tileRows()) {
      int tile = Math.min(two.tileRows(), 450 - from);
      two.find(block, from, tile);
      for (int i = 0; i < tile; i++) {
        assertNearest(two, i, rows.row(from + i), centroids, sparse ? 0x1p-49 : 0);
      }
    }
  }

  private static void assertNearest(
      TwoNearest two, int place, double[] row, double[][] centroids, double relative) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double squared = SquaredDistance.between(row, 0, centroids[c], 0, row.length);
      if (squared < least) {
        second = least;
        least = squared;
        nearest = c;
      } else {
        second = Math.min(second, squared);
      }
    }
    assertThat(two.nearest()[place]).isEqualTo(nearest);
    assertThat(two.squaredDistances()[place]).isCloseTo(least, within(relative * least));
    if (centroids.length == 1) {
      assertThat(two.secondSquaredDistances()[place]).isEqualTo(second);
    } else {
      assertThat(two.secondSquaredDistances()[place]).isCloseTo(second, within(relative * second));
    }
  }
}
