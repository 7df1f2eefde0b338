package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsAndEmptyClustersTest {

  /**
   * Powers of 2 change no bit, down to where products are whole; a product that vanishes beside
   * others of its cluster takes nothing from their sum.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, -300, -900, 900})
  void aPowerOfTwoInAllWeightsChangesNoCentroid(int power) throws IOException {
    double unit = Math.scalb(1.0, power);
    DenseRows rows =
        Tables.weighted(
            DenseRows.of(
                new double[] {0.1, 0},
                new double[] {0.7, 1.3},
                new double[] {1e-300, 0.9},
                new double[] {9.3, 0.2},
                new double[] {9.6, 0.3}),
            0.3 * unit,
            0.9 * unit,
            1.1 * unit,
            0.7 * unit,
            0.1 * unit);
    KMeansModel model = Tables.fit(rows, Tables.iterations(2, 3), new double[][] {{0, 0}, {10, 0}});
    // Python: fractions.Fraction of the doubles above, rounded.
    assertThat(model.centroids()[0]).containsExactly(0.2869565217391304, 0.9391304347826087);
    assertThat(model.centroids()[1]).containsExactly(9.3375, 0.21250000000000002);
  }

  @Test
  void aWeightCountsLikeRepeatedRows() throws IOException {
    Random random = new Random(2);
    DenseRows rows = Tables.gaussMixture(200, 3, 3, 10, 2).rows();
    double[] weights = random.ints(200, 0, 4).asDoubleStream().toArray();
    List<double[]> repeated = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      for (int times = 0; times < weights[row]; times++) {
        repeated.add(rows.row(row));
      }
    }
    double[][] start = {rows.row(0), rows.row(1), rows.row(2)};
    KMeansModel weighted =
        Tables.fit(Tables.weighted(rows, weights), Tables.iterations(3, 100), start);
    KMeansModel plain =
        Tables.fit(
            DenseRows.of(repeated.toArray(double[][]::new)), Tables.iterations(3, 100), start);
    // The same sums in another order: some hundred roundings of 1e-16.
    assertThat(weighted.objective())
        .isCloseTo(plain.objective(), within(1e-12 * plain.objective()));
    for (int c = 0; c < 3; c++) {
      assertThat(weighted.centroids()[c]).containsExactly(plain.centroids()[c], within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void rowsOfWeightZeroHaveNoSay(Initialization initialization) throws IOException {
    DenseRows rows = Tables.weighted(Tables.column(1, 2, 1e6, 9, 10), 1, 1, 0, 1, 1);
    KMeansModel model = Tables.fit(rows, Tables.options(2, initialization, 3), null);
    assertThat(model.objective()).isEqualTo(1);
    assertThat(model.clusterRows()).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void emptyClustersTakeTheFarthestRowsInIndexOrder() throws IOException {
    DenseRows rows = Tables.column(0, 1, 2, 50, 100);
    double[][] start = {{1e6}, {1}, {1e7}};
    KMeansModel first = Tables.fit(rows, Tables.iterations(3, 1), start);
    // Cluster 0 takes row 4 (farthest), cluster 2 row 3; cluster 1 was the mean of all.
    assertThat(first.centroids()).isDeepEqualTo(new double[][] {{100}, {30.6}, {50}});
    KMeansModel last = Tables.fit(rows, Tables.iterations(3, 100), start);
    assertThat(last.centroids()).isDeepEqualTo(new double[][] {{100}, {1}, {50}});
    assertThat(last.converged()).isTrue();
    assertThat(last.warnings()).isEmpty();
  }

  @Test
  void anObjectiveThatStandsStillWhileClustersAreRefilledIsNotConvergence() throws IOException {
    DenseRows rows = Tables.column(-1, -1, 1, 1);
    KMeansOptions anyChange =
        new KMeansOptions(
            2, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, 100, Double.MAX_VALUE);
    KMeansModel model = Tables.fit(rows, anyChange, new double[][] {{0}, {1e9}});
    assertThat(model.history().get(0).objective()).isEqualTo(4);
    assertThat(model.objective()).isZero();
    assertThat(model.clusterRows()).containsExactly(2, 2);
  }

  /** The outer clusters move in and take both rows of the middle one. */
  @Test
  void aClusterThatLosesItsRowsIsRefilledBeforeTheEnd() throws IOException {
    DenseRows rows = Tables.column(3.9, 3.9, 3.9, 4, 6, 6.1, 6.1, 6.1);
    KMeansOptions anyChange =
        new KMeansOptions(
            3, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, 100, Double.MAX_VALUE);
    KMeansModel model = Tables.fit(rows, anyChange, new double[][] {{2.9}, {5}, {7.1}});
    assertThat(model.clusterRows()).doesNotContain(0);
    assertThat(model.warnings()).isEmpty();
  }

  @Test
  void aClusterThatIsEmptyAtTheEndIsReported() throws IOException {
    KMeansModel model =
        Tables.fit(Tables.column(0, 1, 2), Tables.iterations(2, 0), new double[][] {{1}, {99}});
    assertThat(model.clusterRows()).containsExactly(3, 0);
    assertThat(model.warnings())
        .containsExactly("cluster 1 is empty: no row of positive weight is nearest to it");
  }

  /** Weights times a power of 2, as long as no sum is beyond a double. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-900, 0x1p-300, 0x1p300, 0x1p1000})
  void weightsOfAnySizeGiveTheSameCentroids(double size) throws IOException {
    Random random = new Random(6);
    DenseRows rows = Tables.gaussMixture(300, 3, 3, 10, 2).rows();
    double[] weights = random.doubles(300, 0.5, 1).toArray();
    double[] sized = Arrays.stream(weights).map(weight -> weight * size).toArray();
    double[][] start = {rows.row(0), rows.row(1), rows.row(2)};
    KMeansOptions options = Tables.iterations(3, 100);
    KMeansModel model = Tables.fit(Tables.weighted(rows, sized), options, start);
    KMeansModel plain = Tables.fit(Tables.weighted(rows, weights), options, start);
    assertThat(model.centroids()).isDeepEqualTo(plain.centroids());
    assertThat(model.objective()).isEqualTo(plain.objective() * size);
  }
}
