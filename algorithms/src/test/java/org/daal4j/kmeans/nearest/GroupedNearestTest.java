package org.daal4j.kmeans.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerance zero: groups that are left out change no bit and no tie. */
class GroupedNearestTest {

  private static final int ROWS = 1500;

  @ParameterizedTest
  @CsvSource({
    // blobs, clusters, columns, distance, width, offset
    "8, 64, 20, 10, 1, 0",
    "8, 100, 5, 100, 1, 1e9",
    "8, 100, 3, 1, 1e-9, 1e9",
    "8, 64, 4, 1e150, 1e149, 0",
    "8, 64, 4, 1e300, 1e299, 0",
    "8, 64, 4, 1e154, 1e153, 0",
    "8, 64, 4, 1e-160, 1e-161, 0",
    "8, 64, 4, 1e-170, 1e-171, 0",
    "1, 70, 20, 0, 1, 0",
    "64, 64, 1, 1, 0, 0"
  })
  void theSameAsAllDistances(
      int blobs, int k, int p, double distance, double width, double offset) {
    Random random = new Random(k * 100L + p);
    double[][] middles = new double[blobs][];
    Arrays.setAll(
        middles,
        b -> random.doubles(p, -distance, distance + 1e-300).map(x -> x + offset).toArray());
    double[][] centroids = new double[k][];
    Arrays.setAll(centroids, c -> around(middles[c % blobs], width, random));
    DenseRows rows = new DenseRows(p, ROWS, false, 0);
    for (int i = 0; i < ROWS; i++) {
      double[] row =
          i % 50 == 0 ? centroids[random.nextInt(k)] : around(middles[i % blobs], width, random);
      System.arraycopy(row, 0, rows.values(), i * p, p);
    }
    rows.setRows(ROWS);
    assertSame(new CentroidTable(centroids, new double[p]), rows);
  }

  /** Numbers of few values: most rows have several nearest centroids, often in several groups. */
  @ParameterizedTest
  @CsvSource({"2, 3", "2, 9", "3, 5"})
  void tiesGoToTheLowestIndexWhateverItsGroup(int p, int values) {
    Random random = new Random(values);
    double[][] centroids = new double[90][];
    Arrays.setAll(centroids, c -> random.ints(p, 0, values).asDoubleStream().toArray());
    DenseRows rows = new DenseRows(p, ROWS, false, 0);
    Arrays.setAll(rows.values(), i -> random.nextInt(2 * values) / 2.0);
    rows.setRows(ROWS);
    assertSame(new CentroidTable(centroids, new double[p]), rows);
  }

  /** A row half-way between a pivot and a centroid of another group, and its neighbours. */
  @Test
  void rowsAtTheBoundAreMeasured() {
    double[][] centroids = new double[64][];
    Arrays.setAll(centroids, c -> new double[] {(c % 8) * 16, c / 8 / 4.0});
    DenseRows rows = new DenseRows(2, ROWS, false, 0);
    for (int i = 0; i < ROWS; i++) {
      double middle = (i % 7) * 16 + 8;
      rows.values()[2 * i] =
          i % 3 == 0 ? middle : i % 3 == 1 ? Math.nextUp(middle) : Math.nextDown(middle);
      rows.values()[2 * i + 1] = (i % 64) / 32.0;
    }
    rows.setRows(ROWS);
    assertSame(new CentroidTable(centroids, new double[2]), rows);
  }

  /**
   * The row is in the middle of two centroids, of which the first is in line with the pivot of its
   * group: but for rounding the bound says that it is as near as the other one.
   */
  @Test
  void roundingOfTheBoundRulesOutNoTie() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      double[] direction = random.doubles(3, -1, 1).toArray();
      double[][] centroids = new double[64][];
      for (int c = 0; c < 64; c++) {
        double far = 1000 * (1 + c % 6);
        centroids[c] = random.doubles(3, -far, far).toArray();
      }
      centroids[1] = times(direction, -1);
      centroids[2] = direction;
      centroids[3] = times(direction, -1.1 - 1.8 * random.nextDouble());
      DenseRows rows = new DenseRows(3, ROWS, false, 0);
      rows.setRows(ROWS);
      for (int copy = 9; copy < 64; copy++) {
        centroids[copy] = centroids[4 + copy % 5];
      }
      assertSame(new CentroidTable(centroids, new double[3]), rows);
    }
  }

  private static double[] times(double[] vector, double factor) {
    return Arrays.stream(vector).map(x -> factor * x).toArray();
  }

  /** The pivot 1.5e154 is infinitely far, with the nearest centroid in its group. */
  @Test
  void aDistanceBeyondTheRangeRulesOutNoGroupThatIsNear() {
    double[] far = {-0.9e154, 1.5e154, 5e154, -5e154, 9e154, -9e154, 13e154, -13e154};
    double[][] centroids = new double[64][];
    Arrays.setAll(centroids, c -> new double[] {far[c % far.length]});
    centroids[60] = new double[] {0.4e154};
    DenseRows rows = new DenseRows(1, ROWS, false, 0);
    Arrays.setAll(rows.values(), i -> (i % 20 - 10) * 0.02e154);
    rows.setRows(ROWS);
    assertSame(new CentroidTable(centroids, new double[1]), rows);
  }

  /** The radius of the group of 3e-162 is computed as 0, the distance from 1.5e-162 too. */
  @Test
  void squaresThatVanishRuleOutNoGroupThatIsNear() {
    double[] values = {1, -2e-162, 1.5e-162, 3e-162, 2, 3, 4, 5, 6};
    double[][] centroids = new double[64][];
    Arrays.setAll(centroids, c -> new double[] {values[c % values.length]});
    DenseRows rows = new DenseRows(1, ROWS, false, 0);
    rows.setRows(ROWS);
    assertSame(new CentroidTable(centroids, new double[1]), rows);
  }

  @Test
  void groupsAreOfNeighbours() {
    Random random = new Random(1);
    double[][] centroids = new double[64][];
    Arrays.setAll(centroids, c -> new double[] {1000 * (c % 8) + random.nextDouble()});
    CentroidGroups groups = new CentroidGroups(new CentroidTable(centroids, new double[1]), 8);
    assertThat(groups.count()).isEqualTo(8);
    for (int g = 0; g < 8; g++) {
      assertThat(groups.radius(g)).isBetween(1e-9, 1.0);
      int blob = groups.pivots()[g] % 8;
      assertThat(groups.others(g)).hasSize(7).isSorted();
      assertThat(Arrays.stream(groups.others(g))).allMatch(c -> c % 8 == blob);
    }
  }

  @Test
  void equalCentroidsMakeOneGroup() {
    double[][] centroids = new double[64][3];
    CentroidGroups groups = new CentroidGroups(new CentroidTable(centroids, new double[3]), 8);
    assertThat(groups.count()).isOne();
    assertThat(groups.others(0)).hasSize(63);
    assertThat(groups.radius(0)).isZero();
  }

  private static void assertSame(CentroidTable table, DenseRows rows) {
    assertSame(new GroupedNearest(table), new DirectNearest(table), rows);
    assertSame(new GroupedNearest(table, 1e9), new DirectNearest(table), rows); // always by groups
  }

  private static void assertSame(NearestCentroid grouped, NearestCentroid direct, DenseRows rows) {
    for (int round = 0; round < 2; round++) {
      for (int from = 0; from < ROWS; from += direct.tileRows()) {
        int tile = Math.min(direct.tileRows(), ROWS - from);
        grouped.find(rows, from, tile);
        direct.find(rows, from, tile);
        assertThat(Arrays.copyOf(grouped.nearest(), tile))
            .isEqualTo(Arrays.copyOf(direct.nearest(), tile));
        assertThat(Arrays.copyOf(grouped.squaredDistances(), tile))
            .isEqualTo(Arrays.copyOf(direct.squaredDistances(), tile));
      }
      // The same block with other rows, as a reader hands it out.
      rows.values()[0] += 1;
    }
  }

  private static double[] around(double[] middle, double width, Random random) {
    return Arrays.stream(middle).map(x -> x + width * random.nextDouble()).toArray();
  }
}
