package org.daal4j.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PartialContract;
import org.daal4j.sample.RowSample.Sampled;
import org.junit.jupiter.api.Test;

class RowSampleTest extends PartialContract<RowSample> {

  @Override
  protected RowSample newPartial(double offset) {
    return new RowSample(COLUMNS, 12);
  }

  @Override
  protected RowSample newPartialOfAnotherSize() {
    return new RowSample(COLUMNS, 13);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("12", "13");
  }

  /** Exact: the same rows, in the same order, as often. */
  @Override
  protected void assertSame(RowSample actual, RowSample expected) {
    assertThat(texts(actual)).isEqualTo(texts(expected));
    assertThat(actual.rows()).isEqualTo(expected.rows());
  }

  /** Rows that were moved have other hashes. */
  @Override
  protected void assertSameButMoved(RowSample moved, RowSample expected, double offset) {
    assertThat(moved.rows()).isEqualTo(expected.rows());
    assertThat(moved.sampled()).hasSize(12);
  }

  @Override
  protected void assertPolicyForHugeValues(RowSample summary) {
    assertThat(summary.sampled()).hasSize(12);
  }

  private static List<String> texts(RowSample sample) {
    return sample.sampled().stream()
        .map(row -> row.count() + " x " + row.weight() + " " + Arrays.toString(row.values()))
        .toList();
  }

  private static DenseRows shuffled(double[][] rows, int seed) {
    List<double[]> all = new ArrayList<>(List.of(rows));
    Collections.shuffle(all, new Random(seed));
    return DenseRows.of(all.toArray(double[][]::new));
  }

  /** 5,000 rows of 7 columns, every third of them once more, half of their numbers 0. */
  private static double[][] rows() {
    Random random = new Random(3);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      double[] row =
          IntStream.range(0, 7)
              .mapToDouble(j -> random.nextBoolean() ? 0 : random.nextGaussian())
              .toArray();
      rows.add(row);
      if (i % 3 == 0) {
        rows.add(row.clone());
      }
    }
    return rows.toArray(double[][]::new);
  }

  @Test
  void dependsOnTheRowsAloneNotOnOrderSplitsBlocksOrForm() throws IOException {
    SampleRows pass = new SampleRows(7);
    RowSample expected = new MemoryEngine(1).fold(MemoryEngine.table(shuffled(rows(), 0)), pass);
    assertThat(expected.sampled()).hasSize(RowSample.MOST);
    for (int splits : new int[] {1, 2, 3, 7}) {
      DenseRows table = shuffled(rows(), splits);
      MemoryEngine engine = new MemoryEngine(splits, 100 * splits);
      assertSame(engine.fold(MemoryEngine.table(table), pass), expected);
      assertSame(engine.fold(MemoryEngine.sparseTable(table), pass), expected);
    }
  }

  @Test
  void equalRowsAreOneWithTheirNumberAndZerosHaveNoSign() {
    RowSample sample = new RowSample(2, 10);
    sample.add(DenseRows.of(new double[][] {{0, 1}, {2, 3}, {-0.0, 1}, {0, 1}, {-0.0, -0.0}}));
    assertThat(sample.covered()).isEqualTo(5);
    assertThat(texts(sample))
        .containsExactlyInAnyOrder(
            "3 x 1.0 [0.0, 1.0]", "1 x 1.0 [2.0, 3.0]", "1 x 1.0 [0.0, 0.0]");
  }

  /** Row i of 20,000 is i; of 2,000 the mean has standard deviation 129, and 4 of those are 516. */
  @Test
  void everyDifferentRowHasTheSameChance() {
    double[][] rows = new double[20_000][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i};
    }
    RowSample sample = new RowSample(1, RowSample.MOST);
    sample.add(DenseRows.of(rows));
    List<Sampled> sampled = sample.sampled();
    assertThat(sampled).hasSize(2000);
    assertThat(sampled.stream().mapToDouble(row -> row.values()[0]).average().orElseThrow())
        .isBetween(9483.0, 10516.0);
  }

  @Test
  void rowsOfWeightZeroAreNotInIt() {
    DenseRows rows = new DenseRows(1, 2, true, 0);
    rows.weights()[1] = 2;
    rows.setRows(2);
    RowSample sample = new RowSample(1, 10);
    sample.add(rows);
    assertThat(texts(sample)).containsExactly("1 x 2.0 [0.0]");
    assertThat(sample.rows()).isOne();
  }

  @Test
  void wideRowsAreFewer() {
    assertThat(RowSample.limit(4)).isEqualTo(2000);
    assertThat(RowSample.limit(5000)).isEqualTo(200);
    assertThat(RowSample.limit(1_000_000)).isEqualTo(100);
  }
}
