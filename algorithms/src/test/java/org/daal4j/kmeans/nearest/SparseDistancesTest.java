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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /**
   * Rows in which one number is so large that the fast form leaves nothing of the rest, ties and
   * centroids equal to rows: the nearest centroids are those of the dense rows, the distances too.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 1e8, 1e14, 1e20, 1e160, 1e-170})
  void areThoseOfDenseRows(double large) {
    Random random = new Random(4);
    SparseRows rows = new SparseRows(30, false, 0);
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < 30; j++) {
        if (random.nextInt(3) == 0) {
          rows.append(j, j == 0 ? large : random.nextInt(9) - 4 + random.nextInt(2) / 3.0);
        }
      }
      rows.endRow(1);
    }
    DenseRows dense = SparseTables.dense(rows);
    double[][] centroids = new double[40][];
    for (int c = 0; c < 40; c++) {
      centroids[c] = dense.row(c / 2);
      centroids[c][1 + c % 29] += random.nextInt(3) - 1;
    }
    CentroidTable table = new CentroidTable(centroids, new double[30]);
    NearestCentroid all = new DirectNearest(table);
    int[] nearest = new int[1];
    double[] squared = new double[1];
    SparseDistances distances = new SparseDistances(table);
    for (int row = 0; row < 200; row++) {
      all.find(dense.values(), row, 1);
      distances.find(rows, row, 1, nearest, squared);
      double expected = all.squaredDistances()[0];
      assertThat(nearest[0]).as("row %d", row).isEqualTo(all.nearest()[0]);
      assertThat(squared[0]).isCloseTo(expected, within(1e-14 * expected));
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < 40; c++) {
        least = Math.min(least, distances.between(rows, row, c));
      }
      assertThat(squared[0]).isEqualTo(least);
      assertThat(distances.exactly(rows, row, nearest[0])).isEqualTo(expected);
    }
  }
}
