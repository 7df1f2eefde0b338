package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void labelsAreThoseOfTheDefinition(int columns) throws Exception {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(1000L * columns + seed);
      DenseRows rows = table(random, columns);
      double epsilon = epsilon(random, rows);
      long enough = 1 + random.nextInt(8);
      compare(rows, epsilon, enough, "columns " + columns + ", seed " + seed);
    }
  }

  private static void compare(DenseRows rows, double epsilon, long enough, String what)
      throws Exception {
    BruteForce expected = new BruteForce(rows, epsilon, enough);
    String labels = Arrays.toString(expected.labels());
    DbscanOptions options = new DbscanOptions(epsilon, enough, true, true);
    for (int splits : new int[] {1, 2, 3, 7}) {
      for (int cuts : new int[] {-1, 0, 1, 5, 30}) {
        MemoryEngine engine = new MemoryEngine(splits, 13);
        Dbscan.Planner planner =
            cuts < 0
                ? (grid, reach, n) ->
                    BoxPlanner.plan(grid, Neighbourhoods.work(grid, options), reach, n, n)
                : (grid, reach, n) -> RandomPlan.of(new Random(cuts + splits), rows, cuts);
        try (DbscanClusters found =
            Dbscan.fit(engine, MemoryEngine.table(rows), options, planner)) {
          found.writeAssignments("assignments", RowFormat.CSV);
          found.writeCores("cores", RowFormat.CSV);
          assertThat(engine.lines("assignments").toString())
              .as("%s, epsilon %s, %d, splits %d, cuts %d", what, epsilon, enough, splits, cuts)
              .isEqualTo(labels);
          checkSizes(found.model(), expected, rows);
        }
      }
    }
  }

  /** In time that does not grow with the square of the rows, wherever the sum is settled. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.5, 0.1})
  @Timeout(60)
  void manyLightRowsAreNeighboursOfEachOther(double weight) throws Exception {
    int n = 400_000;
    Random random = new Random(5);
    DenseRows rows = new DenseRows(2, n, true, 0);
    rows.setRows(n);
    for (int row = 0; row < n; row++) {
      // all are neighbours, but for some at opposite corners
      rows.values()[2 * row] = random.nextDouble() * 0.72;
      rows.values()[2 * row + 1] = random.nextDouble() * 0.72;
      rows.weights()[row] = weight;
    }
    long enough = Math.max(1, (long) (n * weight)); // of all rows
    MemoryEngine engine = new MemoryEngine(1);
    DbscanOptions options = new DbscanOptions(1, enough, false, true);
    try (DbscanClusters found = Dbscan.fit(engine, MemoryEngine.table(rows), options)) {
      assertThat(found.model().coreRows() > 0).isEqualTo(weight > 1e-9);
    }
  }

  private static void checkSizes(DbscanModel model, BruteForce expected, DenseRows rows) {
    int[] labels = expected.labels();
    long[] sizes = new long[Arrays.stream(labels).max().orElse(-1) + 1];
    long[] cores = new long[sizes.length];
    long noise = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (labels[row] < 0) {
        noise++;
      } else {
        sizes[labels[row]]++;
        cores[labels[row]] += expected.isCore(row) ? 1 : 0;
      }
    }
    assertThat(model.clusterRows()).isEqualTo(sizes);
    assertThat(model.clusterCoreRows()).isEqualTo(cores);
    assertThat(model.noiseRows()).isEqualTo(noise);
  }

  /** Clumps, noise, grids with exact ties, duplicates; any scale. */
  private static DenseRows table(Random random, int columns) {
    int n = 1 + random.nextInt(200);
    int kind = random.nextInt(4);
    double scale = Math.pow(10, random.nextInt(10) - 3);
    double offset = random.nextInt(3) == 0 ? 1e6 * scale : 0;
    boolean weighted = random.nextInt(3) == 0;
    DenseRows rows = new DenseRows(columns, n, weighted, 0);
    rows.setRows(n);
    for (int row = 0; row < n; row++) {
      for (int j = 0; j < columns; j++) {
        double value =
            switch (kind) {
              case 0 -> random.nextInt(5);
              case 1 -> random.nextDouble();
              case 2 -> random.nextInt(4) * 3 + random.nextGaussian() * 0.3;
              default -> Math.pow(random.nextDouble(), 8);
            };
        rows.values()[row * columns + j] = value * scale + offset;
      }
      if (row > 0 && random.nextInt(4) == 0) {
        int copied = random.nextInt(row);
        System.arraycopy(rows.values(), copied * columns, rows.values(), row * columns, columns);
      }
      if (weighted) {
        rows.weights()[row] =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> 0.1;
              case 2 -> random.nextDouble() * 2;
              default -> 1;
            };
      }
    }
    return rows;
  }

  /** Often the distance of two rows, so that it is met exactly. */
  private static double epsilon(Random random, DenseRows rows) {
    int a = random.nextInt(rows.rows());
    int b = random.nextInt(rows.rows());
    double sum = 0;
    for (int j = 0; j < rows.columns(); j++) {
      double difference = rows.value(a, j) - rows.value(b, j);
      sum += difference * difference;
    }
    double distance = Math.sqrt(sum) * (random.nextBoolean() ? 1 : random.nextDouble());
    return distance > 0 ? distance : 1e-3;
  }
}
