package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

  /**
   * 78.851441426146 is the least objective known for iris with three clusters; R 4 gives it as
   * {@code kmeans(iris[,1:4], 3, nstart = 50)$tot.withinss}. Fifteen digits of 150 summands.
   */
  @Test
  void findsTheOptimumOnIrisByDefault() throws IOException {
    KMeansModel model = Tables.fit(Tables.iris(), KMeansOptions.of(3), null);
    assertThat(model.objective()).isCloseTo(78.851441426146, within(1e-12 * 78.85));
    assertThat(model.clusterRows()).containsExactlyInAnyOrder(50, 62, 38);
    assertThat(model.converged()).isTrue();
    assertThat(model.warnings()).isEmpty();
    assertThat(model.columns().features()).containsExactly("c1", "c2", "c3", "c4");
    assertThat(model.rows()).isEqualTo(150);
  }

  @Test
  void objectiveHistoryAndClustersAreThoseOfTheReturnedCentroids() throws IOException {
    DenseRows iris = Tables.iris();
    KMeansModel model = Tables.fit(iris, Tables.iterations(3, 4), null);
    double[] objectives = new double[3];
    long[] sizes = new long[3];
    for (int row = 0; row < iris.rows(); row++) {
      int nearest = nearest(iris.row(row), model.centroids());
      sizes[nearest]++;
      objectives[nearest] += squared(iris.row(row), model.centroids()[nearest]);
    }
    assertThat(model.clusterRows()).isEqualTo(sizes);
    // Sums of 150 numbers in another order: relative error below 150 · 2^-53.
    assertThat(model.clusterObjectives()).containsExactly(objectives, within(1e-12));
    assertThat(model.objective()).isCloseTo(Arrays.stream(objectives).sum(), within(1e-12));
    assertThat(model.history()).hasSize(5);
    assertThat(model.history().get(4).objective()).isEqualTo(model.objective());
    assertThat(model.iterations()).isEqualTo(4);
  }

  @Test
  void iterationsCostOnePassEachAndOneMoreBesidesPacking() throws IOException {
    MemoryEngine engine = new MemoryEngine(2);
    KMeansModel model =
        KMeans.fit(
                engine,
                MemoryEngine.table(Tables.iris()),
                Tables.iterations(3, 4),
                null,
                Checkpoint.NONE)
            .model();
    assertThat(model.passes()).isEqualTo(1 + 5).isEqualTo(engine.summary().passes());
    assertThat(model.converged()).isFalse();
    assertThat(model.warnings()).hasSize(1);
    assertThat(model.warnings().get(0)).startsWith("not converged in 4 iterations");
  }

  @Test
  void noIterationsMeansToMeasureTheStart() throws IOException {
    double[][] start = {{1}, {5}};
    KMeansModel model = Tables.fit(Tables.column(0, 1, 4, 8), Tables.iterations(2, 0), start);
    assertThat(model.centroids()).isDeepEqualTo(start);
    assertThat(model.objective()).isEqualTo(1 + 0 + 1 + 9);
    assertThat(model.iterations()).isZero();
    assertThat(model.warnings()).isEmpty();
  }

  @Test
  void stopsWhenTheObjectiveChangesByNoMoreThanTheThreshold() throws IOException {
    DenseRows iris = Tables.iris();
    KMeansModel exact = Tables.fit(iris, Tables.iterations(3, 100), null);
    KMeansOptions loose =
        new KMeansOptions(3, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, 100, 0.5);
    KMeansModel early = Tables.fit(iris, loose, null);
    assertThat(exact.converged()).isTrue();
    assertThat(early.converged()).isTrue();
    assertThat(early.iterations()).isLessThan(exact.iterations());
    int last = early.iterations();
    for (int t = 1; t <= last; t++) {
      double change = early.history().get(t - 1).objective() - early.history().get(t).objective();
      assertThat(change <= 0.5).isEqualTo(t == last);
    }
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void oneClusterIsTheMean(Initialization initialization) throws IOException {
    DenseRows rows = Tables.column(1, 2, 4, 9);
    KMeansModel model = Tables.fit(rows, Tables.options(1, initialization, 5), null);
    assertThat(model.centroids()).isDeepEqualTo(new double[][] {{4}});
    assertThat(model.objective()).isEqualTo(9 + 4 + 0 + 25);
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void asManyClustersAsRowsLeaveNothing(Initialization initialization) throws IOException {
    DenseRows rows = DenseRows.of(new double[][] {{1, 0}, {2, 5}, {-4, 1}, {9, 9}, {9, 8}});
    KMeansModel model = Tables.fit(rows, Tables.options(5, initialization, 5), null);
    assertThat(model.objective()).isZero();
    assertThat(model.clusterRows()).containsOnly(1);
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void duplicatesLeaveNoClusterEmpty(Initialization initialization) throws IOException {
    double[] values = IntStream.range(0, 300).mapToDouble(i -> Math.max(0, i - 297)).toArray();
    KMeansModel model =
        Tables.fit(Tables.column(values), Tables.options(3, initialization, 5), null);
    assertThat(model.objective()).isZero();
    assertThat(model.clusterRows()).containsExactlyInAnyOrder(298, 1, 1);
    assertThat(model.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void splitsChangeTheResultByRoundingOnly(Initialization initialization) throws IOException {
    DenseRows rows = Tables.gaussMixture(2000, 3, 5, 10, 4).rows();
    KMeansModel whole = null;
    for (int splits : new int[] {1, 2, 3, 7}) {
      KMeansModel model =
          KMeans.fit(
                  new MemoryEngine(splits, 100),
                  MemoryEngine.table(rows),
                  Tables.options(5, initialization, 12),
                  null,
                  Checkpoint.NONE)
              .model();
      whole = whole == null ? model : whole;
      assertThat(model.objective()).isCloseTo(whole.objective(), within(1e-9 * whole.objective()));
      assertThat(model.clusterRows()).isEqualTo(whole.clusterRows());
    }
  }

  /**
   * 1e9 leaves 2^-23 between doubles, so each number is off by 2^-24: relative to 1e0 some 1e-7.
   */
  @Test
  void rowsFarFromZeroAreClusteredAsWell() throws IOException {
    Tables.Mixture mixture = Tables.gaussMixture(1000, 2, 4, 100, 8);
    DenseRows far = mixture.rows().copy(0, 1000);
    for (int i = 0; i < 2000; i++) {
      far.values()[i] += 1e9;
    }
    KMeansModel near = Tables.fit(mixture.rows(), Tables.iterations(4, 100), null);
    KMeansModel moved = Tables.fit(far, Tables.iterations(4, 100), null);
    assertThat(moved.clusterRows()).isEqualTo(near.clusterRows());
    assertThat(moved.objective()).isCloseTo(near.objective(), within(1e-6 * near.objective()));
  }

  /**
   * 440 rows of which 210 are around 1.7e15, where a double counts in quarters. The means are those
   * of rational arithmetic, to the nearest double, and the objective is that at them.
   */
  @Test
  void aClusterFarFromTheFirstRowsGetsItsMean() throws IOException {
    Random random = new Random(7);
    double[] values = new double[440];
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 440; i++) {
      values[i] = i < 230 ? i % 7 : 1.7e15 + random.nextInt(17) * 0.25 - 2;
      sum = i < 230 ? sum : sum.add(new BigDecimal(values[i]));
    }
    double far = sum.divide(BigDecimal.valueOf(210), new MathContext(60)).doubleValue();
    double near = IntStream.range(0, 230).map(i -> i % 7).sum() / 230.0;
    KMeansModel model =
        Tables.fit(
            Tables.column(values), Tables.iterations(2, 100), new double[][] {{0}, {1.7e15}});
    assertThat(model.centroids()).isDeepEqualTo(new double[][] {{near}, {far}});
    assertThat(model.converged()).isTrue();
    // From a start that is far from all rows of its cluster: the first update is exact as well.
    KMeansModel once =
        Tables.fit(
            Tables.column(values), Tables.iterations(2, 1), new double[][] {{-1e12}, {1e15}});
    assertThat(once.centroids()).isDeepEqualTo(model.centroids());
  }

  /** A fill value among ordinary rows: their clusters settle, and the objective only falls. */
  @ParameterizedTest
  @ValueSource(doubles = {1e14, 1e20, 1e100})
  void fillValuesDoNotDisturbOtherClusters(double fill) throws IOException {
    DenseRows rows = Tables.gaussMixture(600, 3, 4, 100, 8).rows();
    for (int i = 0; i < 600; i += 20) {
      rows.values()[3 * i + 1] = fill;
    }
    double[][] start = {rows.row(1), rows.row(2), rows.row(3), rows.row(4), rows.row(0)};
    KMeansModel model = Tables.fit(rows, Tables.iterations(5, 100), start);
    assertThat(model.converged()).isTrue();
    assertThat(model.clusterRows()[4]).isEqualTo(30);
    assertThat(model.centroids()[4][1]).isEqualTo(fill);
    for (int t = 1; t < model.history().size(); t++) {
      assertThat(model.history().get(t).objective())
          .isLessThanOrEqualTo(model.history().get(t - 1).objective());
    }
  }

  private static int nearest(double[] row, double[][] centroids) {
    int nearest = 0;
    for (int c = 1; c < centroids.length; c++) {
      if (squared(row, centroids[c]) < squared(row, centroids[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  private static double squared(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j])).sum();
  }
}
