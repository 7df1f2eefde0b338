package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.junit.jupiter.api.Test;

class ChunkPotentialsTest extends PartialContract<ChunkPotentials> {

  private static final RowChunks CHUNKS = new RowChunks(97, 10);

  @Override
  protected ChunkPotentials newPartial(double offset) {
    double[] first = {8 + offset, 8 + offset, 8 + offset};
    double[] second = {24 + offset, 16 + offset, offset};
    return potentials(new double[][] {first}, new double[][] {second, first});
  }

  @Override
  protected ChunkPotentials newPartialOfAnotherSize() {
    return potentials(new double[1][COLUMNS], new double[5][COLUMNS]);
  }

  private static ChunkPotentials potentials(double[][] chosen, double[][] trials) {
    double[] shift = new double[COLUMNS];
    return new ChunkPotentials(
        CHUNKS, new CentroidTable(chosen, shift), new CentroidTable(trials, shift));
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("2 trials", "5 trials");
  }

  /** Tolerance zero: all numbers of the table are small multiples of 1/8, so no sum rounds. */
  @Override
  protected void assertSame(ChunkPotentials actual, ChunkPotentials expected) {
    assertThat(actual.potentials()).isDeepEqualTo(expected.potentials());
  }

  /** Infinite, never NaN; the driver turns that into an error. */
  @Override
  protected void assertPolicyForHugeValues(ChunkPotentials summary) {
    assertThat(Arrays.stream(summary.potentials()[0]).sum()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void holdsWeightTimesTheLeastSquaredDistanceForEachChunkAndTrial() {
    DenseRows table = table(0);
    double[][] expected = new double[2][10];
    double[][] others = {{24, 16, 0}, {8, 8, 8}};
    for (int row = 0; row < 97; row++) {
      for (int t = 0; t < 2; t++) {
        double chosen = squared(table.row(row), new double[] {8, 8, 8});
        double least = Math.min(chosen, squared(table.row(row), others[t]));
        expected[t][row / 10] += table.weight(row) * least;
      }
    }
    assertThat(summary(table).potentials()).isDeepEqualTo(expected);
  }

  @Test
  void withoutChosenCentroidsItHoldsTheWeights() {
    ChunkPotentials weights = potentials(new double[0][], new double[0][]);
    weights.add(table(0));
    double total = Arrays.stream(table(0).weights()).sum();
    assertThat(Arrays.stream(weights.potentials()[0]).sum()).isEqualTo(total);
    assertThat(weights.potentials()[0]).hasSize(10);
  }

  @Test
  void aTableHasAtMost65536ChunksOfAtLeast4096Rows() {
    assertThat(RowChunks.of(1).count()).isEqualTo(1);
    assertThat(RowChunks.of(4097).count()).isEqualTo(2);
    assertThat(RowChunks.of(4096L * 65536)).isEqualTo(new RowChunks(4096L * 65536, 4096));
    assertThat(RowChunks.of(4096L * 65536 + 1).chunkRows()).isEqualTo(8192);
    RowChunks many = RowChunks.of(3_000_000_000_000L);
    assertThat(many.count()).isLessThanOrEqualTo(65536);
    assertThat(many.firstRow(many.count() - 1) + many.rows(many.count() - 1))
        .isEqualTo(3_000_000_000_000L);
  }

  private static double squared(double[] a, double[] b) {
    return SquaredDistance.between(a, 0, b, 0, a.length);
  }
}
