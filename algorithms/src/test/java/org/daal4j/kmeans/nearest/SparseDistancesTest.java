package org.daal4j.kmeans.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;

class SparseDistancesTest {

  private static double exact(double[] row, double[] centroid) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; j < row.length; j++) {
      BigDecimal difference = new BigDecimal(row[j]).subtract(new BigDecimal(centroid[j]));
      sum = sum.add(difference.multiply(difference), new MathContext(80));
    }
    return sum.doubleValue();
  }

  /** Some 100 bits of |x|² + |c|² leave 60 of a distance that is 2^-40 of them. */
  @Test
  void areRightHoweverMuchOfTheNormsCancels() {
    Random random = new Random(1);
    SparseRows rows = SparseTables.random(random, 200, 50, 0.3, false);
    DenseRows dense = SparseTables.dense(rows);
    double[][] centroids = new double[20][];
    for (int c = 0; c < 20; c++) {
      centroids[c] = dense.row(c).clone();
      for (int j = 0; j < 50; j++) {
        centroids[c][j] += random.nextGaussian() * Math.pow(10, -c / 4);
      }
    }
    SparseDistances distances = new SparseDistances(new CentroidTable(centroids, new double[50]));
    for (int row = 0; row < 200; row++) {
      for (int c = 0; c < 20; c++) {
        double expected = exact(dense.row(row), centroids[c]);
        assertThat(distances.between(rows, row, c)).isCloseTo(expected, within(1e-14 * expected));
      }
    }
  }

  @Test
  void aRowIsAtDistanceZeroFromItself() {
    SparseRows rows = SparseTables.random(new Random(2), 100, 300, 0.4, false);
    DenseRows dense = SparseTables.dense(rows);
    double[][] centroids = new double[100][];
    for (int c = 0; c < 100; c++) {
      centroids[c] = dense.row(c);
    }
    SparseDistances distances = new SparseDistances(new CentroidTable(centroids, new double[300]));
    int[] nearest = new int[100];
    double[] squared = new double[100];
    distances.find(rows, 0, 100, nearest, squared);
    for (int row = 0; row < 100; row++) {
      assertThat(nearest[row]).isEqualTo(row);
      assertThat(squared[row]).isZero();
    }
  }

  @Test
  void equalDistancesGoToTheFirstAndHugeOnesAreInfinite() {
    SparseRows rows = new SparseRows(2, false, 0);
    rows.append(0, 3);
    rows.endRow(1);
    rows.append(1, 1e200);
    rows.endRow(1);
    double[][] centroids = {{3, 4}, {3, -4}, {-1, 0}};
    SparseDistances distances = new SparseDistances(new CentroidTable(centroids, new double[2]));
    int[] nearest = new int[2];
    double[] squared = new double[2];
    distances.find(rows, 0, 2, nearest, squared);
    assertThat(nearest[0]).isZero();
    assertThat(squared).containsExactly(16, Double.POSITIVE_INFINITY);
  }
}
