package org.daal4j.kmeans.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.core.SparseTables;
import org.daal4j.kmeans.Tables;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadSumsTest extends PartialContract<SpreadSums> {

  private static final MathContext DIGITS = new MathContext(40);

  @Override
  protected SpreadSums newPartial(double offset) {
    return sums(moved(offset), moved(offset + 0.25));
  }

  private static double[][] moved(double offset) {
    return new double[][] {
      {8 + offset, 8 + offset, 8 + offset},
      {24 + offset, 16 + offset, offset},
      {20 + offset, 2 + offset, 30 + offset}
    };
  }

  private static SpreadSums sums(double[][] centroids, double[][] means) {
    double[] shift = new double[centroids[0].length];
    return new MeasureSpread(new CentroidTable(centroids, shift), new CentroidTable(means, shift))
        .newPartial();
  }

  @Override
  protected SpreadSums newPartialOfAnotherSize() {
    return sums(new double[5][COLUMNS], new double[5][COLUMNS]);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 clusters", "5 clusters");
  }

  /** Each row's numbers are the same; those of a tile are added one by one: a rounding a row. */
  @Override
  protected void assertSame(SpreadSums actual, SpreadSums expected) {
    Spread a = actual.spread();
    Spread e = expected.spread();
    assertClose(a.silhouette(), e.silhouette());
    for (int c = 0; c < 3; c++) {
      assertClose(a.meanDistances()[c], e.meanDistances()[c]);
    }
  }

  private static void assertClose(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(97 * 0x1p-53 * Math.abs(expected)));
    }
  }

  /** Never a finite number that is wrong; a fit of such rows has failed before. */
  @Override
  protected void assertPolicyForHugeValues(SpreadSums summary) {
    assertThat(summary.spread().silhouette()).isBetween(0.0, 1.0);
    for (double distance : summary.spread().meanDistances()) {
      assertThat(Double.isFinite(distance)).isFalse();
    }
  }

  /**
   * Oracle: roots of 40 digits. A distance is off by (p + 3)/2 + 1 units of 2^-53, s by three times
   * as much of (b + a)/b, at most 2; a sum of up to 200 of them by as many roundings.
   */
  @ParameterizedTest
  @CsvSource({"3, 2, false", "20, 9, false", "5, 70, false", "1, 3, false", "12, 4, true"})
  void isTheMeanOfTheRows(int p, int k, boolean sparse) {
    Random random = new Random(31L * p + k);
    DenseRows rows = Tables.weighted(random(random, 200, p, sparse), weights(random, 200));
    double[][] centroids = new double[k][];
    for (int c = 0; c < k; c++) {
      centroids[c] = random(random, 1, p, sparse).row(0);
    }
    SpreadSums sums = sums(centroids, centroids);
    sums.add(sparse ? SparseTables.sparse(rows) : rows);
    BigDecimal[] ofCluster = new BigDecimal[k];
    Arrays.fill(ofCluster, BigDecimal.ZERO);
    int[] counted = new int[k];
    double[] weights = new double[k];
    for (int i = 0; i < rows.rows(); i++) {
      BigDecimal[] distances = distances(rows.row(i), centroids);
      int own = least(distances, -1);
      BigDecimal b = distances[least(distances, own)];
      BigDecimal w = new BigDecimal(rows.weight(i));
      ofCluster[own] = ofCluster[own].add(w.multiply(b.subtract(distances[own])).divide(b, DIGITS));
      counted[own] += rows.weight(i) > 0 ? 1 : 0;
      weights[own] += rows.weight(i);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int c = 0; c < k; c++) {
      sum = counted[c] == 1 && weights[c] == 1 ? sum : sum.add(ofCluster[c]);
    }
    BigDecimal weight = new BigDecimal(Arrays.stream(weights).sum());
    double bound = (2 * 3 * ((p + 3) / 2.0 + 2) + 200) * 0x1p-53;
    assertThat(sums.spread().silhouette())
        .isCloseTo(sum.divide(weight, DIGITS).doubleValue(), within(bound));
  }

  private static BigDecimal[] distances(double[] row, double[][] centroids) {
    BigDecimal[] distances = new BigDecimal[centroids.length];
    for (int c = 0; c < distances.length; c++) {
      BigDecimal square = BigDecimal.ZERO;
      for (int j = 0; j < row.length; j++) {
        BigDecimal d = new BigDecimal(row[j]).subtract(new BigDecimal(centroids[c][j]));
        square = square.add(d.multiply(d));
      }
      distances[c] = square.sqrt(DIGITS);
    }
    return distances;
  }

  private static int least(BigDecimal[] distances, int but) {
    int least = but == 0 ? 1 : 0;
    for (int c = 0; c < distances.length; c++) {
      least = c != but && distances[c].compareTo(distances[least]) < 0 ? c : least;
    }
    return least;
  }

  private static DenseRows random(Random random, int count, int p, boolean sparse) {
    DenseRows rows = new DenseRows(p, count, false, 0);
    for (int i = 0; i < count * p; i++) {
      rows.values()[i] = sparse && random.nextInt(3) > 0 ? 0 : random.nextGaussian();
    }
    rows.setRows(count);
    return rows;
  }

  private static double[] weights(Random random, int count) {
    return random.ints(count, 0, 4).asDoubleStream().toArray();
  }

  @Test
  void aRowOfWeightTwoIsTheRowTwice() {
    double[][] centroids = {{0}, {10}};
    SpreadSums weighted = sums(centroids, centroids);
    weighted.add(Tables.weighted(Tables.column(1, 4, 9), 2, 1, 0));
    SpreadSums repeated = sums(centroids, centroids);
    repeated.add(Tables.column(1, 1, 4));
    // distances 1, 1, 4 of 9, 9, 6
    assertThat(weighted.spread().silhouette())
        .isEqualTo(repeated.spread().silhouette())
        .isCloseTo((8 / 9.0 + 8 / 9.0 + 2 / 6.0) / 3, within(1e-15));
    assertThat(weighted.spread().meanDistances()[0]).isEqualTo(2);
  }

  @Test
  void aClusterOfOneRowCountsNothing() {
    double[][] centroids = {{0}, {10}};
    SpreadSums single = sums(centroids, centroids);
    single.add(Tables.column(0, 9, 11));
    assertThat(single.spread().silhouette())
        .isCloseTo((0 + 8 / 9.0 + 10 / 11.0) / 3, within(1e-15));
    SpreadSums twice = sums(centroids, centroids);
    twice.add(Tables.weighted(Tables.column(0, 9, 11), 2, 1, 1));
    assertThat(twice.spread().silhouette()).isCloseTo((2 + 8 / 9.0 + 10 / 11.0) / 4, within(1e-15));
  }

  @Test
  void rowsOnTwoCentroidsCountNothing() {
    double[][] centroids = {{3}, {3}};
    SpreadSums sums = sums(centroids, centroids);
    sums.add(Tables.column(3, 3, 3));
    assertThat(sums.spread().silhouette()).isZero();
  }

  @Test
  void ofOneClusterThereIsNoSilhouette() {
    SpreadSums sums = sums(new double[][] {{0}}, new double[][] {{1}});
    sums.add(Tables.column(0, 3));
    assertThat(sums.spread().silhouette()).isNaN();
    assertThat(sums.spread().meanDistances()).containsExactly(1.5); // from the mean, 1 and 2
  }
}
