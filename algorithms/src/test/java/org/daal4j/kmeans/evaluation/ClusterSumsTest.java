package org.daal4j.kmeans.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.kmeans.Tables;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSumsTest extends PartialContract<ClusterSums> {

  private static final double[][] CENTROIDS = {{8, 8, 8}, {24, 16, 8}, {16, 24, 24}, {1e6, 0, 0}};

  @Override
  protected ClusterSums newPartial(double offset) {
    double[][] centroids = new double[4][COLUMNS];
    for (int c = 0; c < 4; c++) {
      for (int j = 0; j < COLUMNS; j++) {
        centroids[c][j] = CENTROIDS[c][j] + offset;
      }
    }
    double[] shift = {16 + offset, 16 + offset, 16 + offset};
    return new ClusterSums(new CentroidTable(centroids, shift), 4);
  }

  @Override
  protected ClusterSums newPartialOfAnotherSize() {
    return new ClusterSums(new CentroidTable(new double[7][COLUMNS], new double[COLUMNS]), 4);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("4 clusters", "7 clusters");
  }

  /** Tolerance zero: all numbers of the table are small multiples of 1/8, so no sum rounds. */
  @Override
  protected void assertSame(ClusterSums actual, ClusterSums expected) {
    assertThat(actual.evaluation()).usingRecursiveComparison().isEqualTo(expected.evaluation());
  }

  /** Means move along and are rounded to doubles: half an ulp of 1e9 is 2^-24. */
  @Override
  protected void assertSameButMoved(ClusterSums moved, ClusterSums expected, double offset) {
    Evaluation found = moved.evaluation();
    Evaluation wanted = expected.evaluation();
    assertThat(found).usingRecursiveComparison().ignoringFields("means").isEqualTo(wanted);
    for (int i = 0; i < wanted.means().length; i++) {
      assertThat(found.means()[i] - offset).isCloseTo(wanted.means()[i], within(0x1p-24));
    }
  }

  /** The objective is infinite, never NaN; the driver turns that into an error. */
  @Override
  protected void assertPolicyForHugeValues(ClusterSums summary) {
    assertThat(summary.evaluation().objective()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void sumsTheRowsOfEachClusterByDefinition() {
    CentroidTable table = new CentroidTable(new double[][] {{0, 0}, {10, 10}}, new double[] {1, 1});
    ClusterSums sums = new ClusterSums(table, 2);
    DenseRows rows = DenseRows.of(new double[] {1, 0}, new double[] {9, 9}, new double[] {3, 3});
    rows.setFirstRow(5_000_000_000L);
    sums.add(rows);
    Evaluation found = sums.evaluation();
    assertThat(found.means()).containsExactly(2, 1.5, 9, 9);
    assertThat(found.weights()).containsExactly(2, 1);
    assertThat(found.rows()).containsExactly(2, 1);
    assertThat(found.objectives()).containsExactly(19, 2);
    assertThat(found.objective()).isEqualTo(21);
    assertThat(found.farthest()).containsExactly(5_000_000_002L, 5_000_000_001L);
  }

  @Test
  void rowsOfWeightZeroAreCountedAndNothingElse() {
    ClusterSums sums = newPartial(0);
    DenseRows rows = new DenseRows(COLUMNS, 2, true, 0);
    rows.values()[0] = 1e300;
    rows.setRows(2);
    rows.setFirstRow(0);
    sums.add(rows);
    Evaluation found = sums.evaluation();
    assertThat(found.objective()).isZero();
    assertThat(found.emptyClusters()).isEqualTo(4);
    assertThat(found.farthest()).isEmpty();
    assertThat(found.rows()).containsExactly(2, 0, 0, 0);
  }

  @Test
  void theFarthestRowsAreThoseOfTheWholeTableTiesByRowNumber() {
    CentroidTable table = new CentroidTable(new double[][] {{0}}, new double[1]);
    ClusterSums sums = new ClusterSums(table, 3);
    for (int split = 3; split >= 0; split--) {
      ClusterSums part = new ClusterSums(table, 3);
      DenseRows rows = DenseRows.of(new double[] {split % 2}, new double[] {5}, new double[] {0});
      rows.setFirstRow(3 * split);
      part.add(rows);
      part.merge(sums);
      sums = part;
    }
    assertThat(sums.evaluation().farthest()).containsExactly(1, 4, 7);
  }

  /** Beyond 2^53 a double counts in twos: only the second part of the sum knows the ones. */
  @Test
  void mergingKeepsWhatRoundingTookFromTheObjective() {
    CentroidTable zero = new CentroidTable(new double[1][1], new double[1]);
    ClusterSums sums = new ClusterSums(zero, 1);
    sums.add(Tables.weighted(Tables.column(1), 0x1p53));
    for (int i = 0; i < 6; i++) {
      sums.add(Tables.column(1));
    }
    ClusterSums merged = new ClusterSums(zero, 1);
    merged.merge(sums);
    assertThat(merged.evaluation().objective()).isEqualTo(0x1p53 + 6);
  }

  /**
   * 400,000 rows 1e9 away from zero, in tiles of 128: every square carries a relative error of some
   * 2^-53, a tile adds at most 128 times that, adding up the tiles nothing that counts.
   */
  @Test
  void theObjectiveOfManyRowsKeepsItsDigits() {
    Random random = new Random(3);
    CentroidTable table = new CentroidTable(new double[][] {{1e9}}, new double[] {1e9});
    ClusterSums sums = new ClusterSums(table, 1);
    BigDecimal exact = BigDecimal.ZERO;
    for (int block = 0; block < 100; block++) {
      DenseRows rows = new DenseRows(1, 4000, false, 0);
      for (int i = 0; i < 4000; i++) {
        double x = 1e9 + random.nextGaussian();
        rows.values()[i] = x;
        BigDecimal d = new BigDecimal(x).subtract(BigDecimal.valueOf(1_000_000_000));
        exact = exact.add(d.multiply(d));
      }
      rows.setRows(4000);
      rows.setFirstRow(4000L * block);
      sums.add(rows);
    }
    double expected = exact.doubleValue();
    assertThat(sums.evaluation().objective()).isCloseTo(expected, within(130 * 0x1p-53 * expected));
  }

  /** Rows without weights may take another way through the summary; the bits stay. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 48, 49, 100})
  void weightsOfOneChangeNoBit(int k) {
    Random random = new Random(k);
    int p = 20;
    double[][] centroids = new double[k][];
    Arrays.setAll(centroids, c -> random.doubles(p, -1, 1).toArray());
    CentroidTable table = new CentroidTable(centroids, random.doubles(p).toArray());
    ClusterSums plain = new ClusterSums(table, k);
    ClusterSums weighted = new ClusterSums(table, k);
    for (int block = 0; block < 2; block++) {
      DenseRows rows = new DenseRows(p, 500, false, 0);
      DenseRows ones = new DenseRows(p, 500, true, 0);
      Arrays.setAll(rows.values(), i -> random.nextGaussian());
      System.arraycopy(rows.values(), 0, ones.values(), 0, 500 * p);
      Arrays.fill(ones.weights(), 1);
      for (DenseRows each : List.of(rows, ones)) {
        each.setRows(500);
        each.setFirstRow(500L * block);
      }
      plain.add(rows);
      weighted.add(ones);
    }
    assertSame(plain, weighted);
  }
}
