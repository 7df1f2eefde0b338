package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.MemoryEngine;
import org.daal4j.model.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;
import org.daal4j.sample.SampleRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KDistancesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void distancesAreThoseOfTheDefinitionForAnySplits(int columns) throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(100L * columns + seed);
      DenseRows rows = table(random, columns, seed % 4);
      long enough = 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 12);
      Table table = MemoryEngine.table(rows);
      RowSample sample = new MemoryEngine(1).fold(table, new SampleRows(columns));
      double[] expected = squares(rows, sample, enough);

      for (int splits : new int[] {1, 2, 3, 7}) {
        KDistances found = KDistances.of(new MemoryEngine(splits, 11), table, sample, enough);

        assertThat(found.squares()).as("seed %d, splits %d", seed, splits).isEqualTo(expected);
        assertThat(found.whole()).isTrue();
      }
    }
  }

  /** All distances to all rows, nearest first, until the exact sum of weights is enough. */
  private static double[] squares(DenseRows rows, RowSample sample, long enough) {
    return sample.sampled().stream()
        .mapToDouble(row -> square(rows, row, enough))
        .sorted()
        .toArray();
  }

  private static double square(DenseRows rows, Sampled row, long enough) {
    double[] squares = new double[rows.rows()];
    for (int other = 0; other < squares.length; other++) {
      for (int j = 0; j < rows.columns(); j++) {
        double difference = row.values()[j] - rows.value(other, j);
        squares[other] += difference * difference;
      }
    }
    int[] nearest =
        IntStream.range(0, squares.length)
            .boxed()
            .sorted(Comparator.comparingDouble(other -> squares[other]))
            .mapToInt(other -> other)
            .toArray();
    BigDecimal weight = BigDecimal.ZERO;
    for (int other : nearest) {
      weight = weight.add(new BigDecimal(rows.weight(other)));
      if (weight.compareTo(BigDecimal.valueOf(enough)) >= 0) {
        return squares[other];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Clumps and grids; duplicates; weights that are 1, whole, 0.1 or anything. */
  private static DenseRows table(Random random, int columns, int weights) {
    int n = 1 + random.nextInt(400);
    boolean grid = random.nextBoolean();
    double scale = Math.pow(10, random.nextInt(10) - 3);
    DenseRows rows = new DenseRows(columns, n, weights > 0, 0);
    rows.setRows(n);
    for (int row = 0; row < n; row++) {
      for (int j = 0; j < columns; j++) {
        rows.values()[row * columns + j] =
            scale
                * (grid
                    ? random.nextInt(6)
                    : random.nextInt(3) + random.nextGaussian() * random.nextDouble());
      }
      if (weights > 0) {
        rows.weights()[row] =
            switch (weights) {
              case 1 -> random.nextInt(4);
              case 2 -> 0.1;
              default -> random.nextInt(3) * random.nextDouble();
            };
      }
    }
    return rows;
  }

  @Test
  void rowsAreCoreFromTheirDistanceOn() throws Exception {
    Random random = new Random(9);
    for (int seed = 0; seed < 20; seed++) {
      DenseRows rows = table(random, 2, 0);
      Table table = MemoryEngine.table(rows);
      MemoryEngine engine = new MemoryEngine(2);
      KDistances found = KDistances.of(engine, table, sample(engine, table), 5);
      double epsilon =
          found.distances().length == 0 ? 1 : found.distances()[found.distances().length / 2];
      try (DbscanClusters fit =
          Dbscan.options().epsilon(Math.max(epsilon, 1e-9)).minObservations(5).fit(engine, table)) {
        double share = (double) fit.model().coreRows() / rows.rows();
        assertThat(found.shareWithin(fit.model().epsilon())).isEqualTo(share);
      }
    }
  }

  private static RowSample sample(Engine engine, Table table) throws Exception {
    return engine.fold(table, new SampleRows(table.columns().size()));
  }

  @Test
  void equalRowsCountAsOftenAsTheyAre() throws Exception {
    Table table = MemoryEngine.table(DenseRows.of(new double[][] {{1}, {1}, {1}, {4}, {6}}));
    MemoryEngine engine = new MemoryEngine(2);

    KDistances found = KDistances.of(engine, table, sample(engine, table), 3);

    assertThat(found.distances()).containsExactly(0, 3, 5);
    assertThat(found.shares()).containsExactly(0.6, 0.8, 1);
    assertThat(found.shareWithin(3)).isEqualTo(0.8);
    assertThat(found.shareWithin(Math.nextDown(3.0))).isEqualTo(0.6);
  }

  @Test
  void manyObservationsAskForFewerRows() throws Exception {
    double[][] rows = new double[3000][1];
    Arrays.setAll(rows, row -> new double[] {row});
    Table table = MemoryEngine.table(DenseRows.of(rows));
    MemoryEngine engine = new MemoryEngine(3);
    RowSample sample = sample(engine, table);

    assertThat(KDistances.of(engine, table, sample, 500).sampled()).isEqualTo(2000);
    KDistances found = KDistances.of(engine, table, sample, 2000);
    assertThat(found.sampled()).isEqualTo(500);
    assertThat(found.whole()).isFalse();
    for (int i = 0; i < 500; i++) { // 2000 of 3000 consecutive numbers: from 1000 to 1999 away
      assertThat(found.distances()[i]).isBetween(1000.0, 1999.0);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KDistances.of(engine, table, sample, 10_001));
  }

  @Test
  void withoutEnoughRowsThereAreNoDistances() throws Exception {
    Table table = MemoryEngine.table(DenseRows.of(new double[][] {{1}, {2}}));
    MemoryEngine engine = new MemoryEngine(1);

    KDistances found = KDistances.of(engine, table, sample(engine, table), 3);

    assertThat(found.distances()).isEmpty();
    assertThat(found.suggestion()).isEmpty();
    assertThat(found.shareWithin(1e100)).isZero();
  }

  @Test
  void lightRowsAskForMoreNeighbours() throws Exception {
    DenseRows rows = new DenseRows(1, 3000, true, 0);
    rows.setRows(3000);
    for (int row = 0; row < 3000; row++) {
      rows.values()[row] = row;
      rows.weights()[row] = 0.125;
    }
    Table table = MemoryEngine.table(rows);
    MemoryEngine engine = new MemoryEngine(4);

    // 320 rows weigh 40; twice as many are kept of each, so that 1562 rows have a million
    KDistances found = KDistances.of(engine, table, sample(engine, table), 40);

    assertThat(found.sampled()).isEqualTo(1562);
    assertThat(found.distances()).hasSize(1562).contains(160);
    assertThat(found.distances()[0]).isEqualTo(160);
    assertThat(found.distances()[1561]).isLessThanOrEqualTo(319);
  }

  @Test
  void manyColumnsAskForFewerRows() throws Exception {
    Random random = new Random(3);
    double[][] rows = new double[1500][16];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextDouble());
    }
    Table table = MemoryEngine.table(DenseRows.of(rows));
    MemoryEngine engine = new MemoryEngine(2);

    assertThat(KDistances.of(engine, table, sample(engine, table), 3).sampled()).isEqualTo(500);
  }

  @Test
  void theSuggestionIsAtTheKneeRoundedUp() {
    double[] squares = {1, 1.21, 1.44, 1.69, 100, 400};
    double[] ones = {1, 1, 1, 1, 1, 1};

    // of 1, 1.1, 1.2, 1.3, 10, 20 the fourth is farthest below the chord
    assertThat(new KDistances(squares, ones, true, 6).suggestion()).hasValue(1.3);
    assertThat(new KDistances(new double[] {0, 0, 0}, new double[] {1, 1, 1}, true, 3).suggestion())
        .isEmpty();
    assertThat(new KDistances(new double[] {2}, new double[] {1}, true, 1).suggestion())
        .hasValue(1.42);
    assertThat(
            new KDistances(new double[] {0, 0, 0, 9}, new double[] {9, 9, 9, 1}, true, 28)
                .suggestion())
        .hasValue(3);
  }
}
