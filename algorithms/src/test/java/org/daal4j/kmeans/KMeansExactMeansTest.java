package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.Portable;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.daal4j.model.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random problems, every update of the centroids: each is the mean of the rows nearest to the
 * present ones, computed in rational arithmetic, and the objective falls, but where an empty
 * cluster took a row.
 */
class KMeansExactMeansTest {

  private static final MathContext DIGITS = new MathContext(80);
  private static final double[] OFFSETS = {0, 0, 1, -1e3, 1e6, 1e9, -1e12, 1e15};

  /** What a run saved after each of its updates. */
  private static final class Updates implements Checkpoint {
    private final List<double[][]> centroids = new ArrayList<>();
    private final List<Boolean> refilled = new ArrayList<>();

    @Override
    public boolean restore(Portable state) {
      return false;
    }

    @Override
    public void save(Portable saved) {
      KMeansState state = (KMeansState) saved;
      if (state.seeded) {
        centroids.add(state.centroids);
        refilled.add(state.refilled);
      }
    }
  }

  private record Problem(DenseRows rows, int clusters, Initialization how, double[][] start) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void centroidsAreMeansAndTheObjectiveFalls(int hundred) throws IOException {
    int fitted = 0;
    for (int seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
      Random random = new Random(seed);
      Problem problem = problem(random);
      boolean sparse = random.nextInt(3) == 0;
      Updates updates = new Updates();
      KMeansModel model;
      try {
        model = fit(problem, problem.start(), sparse, updates, seed);
      } catch (UsageException fewerDistinctRows) {
        assertThat(fewerDistinctRows).hasMessageContaining("distinct rows");
        continue;
      }
      fitted++;
      assertMeans(problem.rows(), updates, seed);
      assertFalling(model, updates, seed);
      if (sparse) {
        KMeansModel dense = fit(problem, updates.centroids.get(0), false, new Updates(), seed);
        assertThat(model.clusterRows()).as("seed %d", seed).isEqualTo(dense.clusterRows());
        assertThat(Math.abs(model.objective() - dense.objective()))
            .as("seed %d", seed)
            .isLessThanOrEqualTo(1e-12 * dense.objective());
      }
    }
    assertThat(fitted).as("problems that were fitted").isGreaterThan(50);
  }

  private static Problem problem(Random random) {
    int n = 5 + random.nextInt(100);
    int p = 1 + random.nextInt(6);
    int k = 1 + random.nextInt(Math.min(n, 8));
    double spread = Math.pow(10, 6 * random.nextDouble() - 3);
    double[][] centres = new double[1 + random.nextInt(6)][p];
    for (double[] centre : centres) {
      double offset = OFFSETS[random.nextInt(OFFSETS.length)];
      Arrays.setAll(centre, j -> offset + 10 * spread * random.nextGaussian());
    }
    DenseRows rows = new DenseRows(p, n, random.nextBoolean(), 0);
    rows.setRows(n);
    double zeros = random.nextInt(3) * 0.3;
    for (int i = 0; i < n; i++) {
      double[] centre = centres[random.nextInt(centres.length)];
      for (int j = 0; j < p; j++) {
        boolean zero = random.nextDouble() < zeros;
        rows.values()[i * p + j] = zero ? 0 : centre[j] + spread * random.nextGaussian();
      }
    }
    for (int outliers = random.nextInt(5); outliers > 0; outliers--) {
      double size = random.nextBoolean() ? 1e20 : Math.pow(10, 20 * random.nextDouble());
      rows.values()[random.nextInt(n * p)] = random.nextBoolean() ? size : -size;
    }
    if (rows.weighted()) {
      double scale = random.nextInt(8);
      Arrays.setAll(
          rows.weights(),
          i -> random.nextInt(9) == 0 ? 0 : Math.exp(scale * random.nextGaussian()));
    }
    Initialization[] ways = Initialization.values();
    int way = random.nextInt(ways.length + 1);
    double[][] start = null;
    if (way == ways.length) { // far from the rows
      start = new double[k][p];
      for (double[] centroid : start) {
        Arrays.setAll(centroid, j -> 1e7 * random.nextGaussian());
      }
    }
    return new Problem(rows, k, ways[way % ways.length], start);
  }

  private static KMeansModel fit(
      Problem problem, double[][] start, boolean sparse, Updates updates, int seed)
      throws IOException {
    Table table =
        sparse ? MemoryEngine.sparseTable(problem.rows()) : MemoryEngine.table(problem.rows());
    KMeansOptions options = Tables.options(problem.clusters(), problem.how(), seed);
    return KMeans.fit(new MemoryEngine(1 + seed % 3), table, options, start, updates).model();
  }

  private static void assertFalling(KMeansModel model, Updates updates, int seed) {
    for (int t = 1; t < model.history().size(); t++) {
      if (!updates.refilled.get(t)) {
        assertThat(model.history().get(t).objective())
            .as("seed %d, iteration %d", seed, t)
            .isLessThanOrEqualTo(model.history().get(t - 1).objective());
      }
    }
  }

  private static void assertMeans(DenseRows rows, Updates updates, int seed) {
    int p = rows.columns();
    for (int t = 1; t < updates.centroids.size(); t++) {
      double[][] before = updates.centroids.get(t - 1);
      double[][] after = updates.centroids.get(t);
      int[] nearest = new int[rows.rows()];
      Arrays.setAll(nearest, i -> nearest(rows.row(i), before));
      for (int c = 0; c < before.length; c++) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal[] sums = new BigDecimal[p];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int i = 0; i < nearest.length; i++) {
          if (nearest[i] == c) {
            BigDecimal w = new BigDecimal(rows.weight(i));
            weight = weight.add(w);
            for (int j = 0; j < p; j++) {
              sums[j] = sums[j].add(w.multiply(new BigDecimal(rows.value(i, j))));
            }
          }
        }
        for (int j = 0; j < p && weight.signum() > 0; j++) {
          BigDecimal mean = sums[j].divide(weight, DIGITS);
          BigDecimal off = new BigDecimal(after[c][j]).subtract(mean).abs();
          assertThat(off)
              .as("seed %d, iteration %d, centroid %d, column %d", seed, t, c, j)
              .isLessThanOrEqualTo(new BigDecimal(4 * Math.ulp(mean.doubleValue())));
        }
      }
    }
  }

  private static int nearest(double[] row, double[][] centroids) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double squared = SquaredDistance.between(row, 0, centroids[c], 0, row.length);
      if (squared < least) {
        least = squared;
        nearest = c;
      }
    }
    return nearest;
  }
}
