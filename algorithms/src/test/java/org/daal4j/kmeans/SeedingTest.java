package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.daal4j.random.UniformStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedingTest {

  private static final long SEED = 777777;

  @Test
  void deterministicTakesTheFirstRowsWithoutAPass() throws IOException {
    MemoryEngine engine = new MemoryEngine(4);
    DenseRows rows = Tables.gaussMixture(50, 2, 3, 9, 1).rows();
    StartingCentroids start = initialize(engine, rows, Initialization.DETERMINISTIC, 3, 1);
    assertThat(start.chosenRows()).containsExactly(0, 1, 2);
    assertThat(start.centroids())
        .isDeepEqualTo(new double[][] {rows.row(0), rows.row(1), rows.row(2)});
    assertThat(start.passes()).isEqualTo(1).isEqualTo(engine.summary().passes());
  }

  @Test
  void randomTakesTheRowsOfTheStreamInItsOrderWithoutAPass() throws IOException {
    DenseRows rows = Tables.gaussMixture(10_000, 2, 3, 9, 1).rows();
    MemoryEngine engine = new MemoryEngine(4);
    StartingCentroids start = initialize(engine, rows, Initialization.RANDOM, 10, 1);
    assertThat(start.chosenRows())
        .containsExactly(9114, 985, 9274, 7150, 5716, 8108, 8777, 8469, 657, 2021);
    assertThat(start.centroids()[2]).isEqualTo(rows.row(9274));
    assertThat(start.passes()).isEqualTo(1).isEqualTo(engine.summary().passes());
  }

  /** The definition, over the whole table at once; 9114 is what daal4py takes first of 10,000. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void plusPlusDrawsByTheCumulativeSumOfSquaredDistances(boolean weighted) throws IOException {
    DenseRows rows = Tables.gaussMixture(10_000, 3, 10, 25, 7).rows();
    if (weighted) {
      rows = Tables.weighted(rows, new Random(3).ints(10_000, 0, 3).asDoubleStream().toArray());
    }
    UniformStream stream = new UniformStream((int) SEED);
    long[] expected = new long[10];
    double[] mass = new double[10_000];
    Arrays.fill(mass, 1);
    for (int c = 0; c < 10; c++) {
      expected[c] = draw(rows, mass, stream.next());
      for (int i = 0; i < mass.length; i++) {
        double squared = SquaredDistance.between(rows.row(i), 0, rows.row((int) expected[c]), 0, 3);
        mass[i] = c == 0 ? squared : Math.min(mass[i], squared);
      }
    }
    StartingCentroids start =
        initialize(new MemoryEngine(3), rows, Initialization.PLUS_PLUS, 10, 1);
    assertThat(start.chosenRows()).isEqualTo(expected);
    assertThat(start.centroids()[9]).isEqualTo(rows.row((int) expected[9]));
    assertThat(start.passes()).isEqualTo(1 + 9 + (weighted ? 1 : 0));
    if (!weighted) {
      assertThat(expected[0]).isEqualTo(9114);
    }
  }

  private static long draw(DenseRows rows, double[] mass, double u) {
    double total = 0;
    for (int i = 0; i < mass.length; i++) {
      total += rows.weight(i) * mass[i];
    }
    double cumulative = 0;
    int row = -1;
    while (cumulative <= u * total) {
      row++;
      cumulative += rows.weight(row) * mass[row];
    }
    return row;
  }

  @ParameterizedTest
  @CsvSource({"RANDOM, 1", "PLUS_PLUS, 1", "PLUS_PLUS, 4", "PARALLEL_PLUS, 1"})
  void theChoiceDoesNotDependOnTheSplits(Initialization how, int trials) throws IOException {
    DenseRows rows = Tables.gaussMixture(9000, 3, 8, 25, 7).rows();
    StartingCentroids whole = initialize(new MemoryEngine(1), rows, how, 8, trials);
    for (int splits : new int[] {2, 3, 7}) {
      StartingCentroids cut = initialize(new MemoryEngine(splits, 500), rows, how, 8, trials);
      assertThat(cut.chosenRows()).isEqualTo(whole.chosenRows());
      for (int c = 0; c < 8; c++) {
        // Rows are the same bits; means of candidates are sums in another order.
        assertThat(cut.centroids()[c]).containsExactly(whole.centroids()[c], within(1e-11));
      }
    }
  }

  @Test
  void moreTrialsLeaveLessPotentialForOnePassMore() throws IOException {
    double[] sum = new double[2];
    for (int seed = 0; seed < 20; seed++) {
      DenseRows rows = Tables.gaussMixture(500, 3, 8, 25, seed).rows();
      sum[0] += potential(rows, initialize(new MemoryEngine(1), rows, seed, 1));
      StartingCentroids greedy = initialize(new MemoryEngine(1), rows, seed, 5);
      assertThat(greedy.passes()).isEqualTo(1 + 8);
      sum[1] += potential(rows, greedy);
    }
    assertThat(sum[1]).isLessThan(0.9 * sum[0]);
  }

  @Test
  void parallelPlusTakesTwoRoundsAndAWeighing() throws IOException {
    DenseRows rows = Tables.gaussMixture(500, 3, 8, 25, 1).rows();
    StartingCentroids start =
        initialize(new MemoryEngine(3), rows, Initialization.PARALLEL_PLUS, 8, 1);
    assertThat(start.passes()).isEqualTo(1 + 2 + 1);
    assertThat(start.chosenRows()).isEmpty();
    assertThat(start.centroids()).hasDimensions(8, 3);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 0.01", "5, 0.1"})
  void parallelPlusGoesOnUntilThereAreEnoughCandidates(int rounds, double oversampling)
      throws IOException {
    DenseRows rows = Tables.gaussMixture(500, 3, 8, 25, 1).rows();
    for (Recluster recluster : Recluster.values()) {
      KMeansOptions options =
          new KMeansOptions(
              20, Initialization.PARALLEL_PLUS, rounds, oversampling, 1, recluster, SEED, 9, 0);
      StartingCentroids start =
          KMeans.initialize(
              new MemoryEngine(3), MemoryEngine.table(rows), options, Checkpoint.NONE);
      assertThat(Arrays.stream(start.centroids()).map(Arrays::toString).distinct()).hasSize(20);
    }
  }

  private static double potential(DenseRows rows, StartingCentroids start) throws IOException {
    return Tables.fit(rows, Tables.iterations(8, 0), start.centroids()).objective();
  }

  private static StartingCentroids initialize(
      MemoryEngine engine, DenseRows rows, int seed, int trials) throws IOException {
    KMeansOptions options =
        new KMeansOptions(8, Initialization.PLUS_PLUS, 2, 2, trials, Recluster.BEST, seed, 0, 0);
    return KMeans.initialize(engine, MemoryEngine.table(rows), options, Checkpoint.NONE);
  }

  private static StartingCentroids initialize(
      MemoryEngine engine, DenseRows rows, Initialization how, int clusters, int trials)
      throws IOException {
    KMeansOptions options =
        new KMeansOptions(clusters, how, 2, 2, trials, Recluster.BEST, SEED, 100, 0);
    return KMeans.initialize(engine, MemoryEngine.table(rows), options, Checkpoint.NONE);
  }
}
