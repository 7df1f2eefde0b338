package org.daal4j.kmeans.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.daal4j.linalg.DoubleDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against exact sums in BigDecimal. */
class AnchoredSumsTest {

  @ParameterizedTest
  @CsvSource({
    // columns, rows, offset, spread, outlier, weighted
    "1, 1, 0, 1, 0, false",
    "1, 3, 1e9, 1e-3, 0, true",
    "20, 4, 0, 1, 0, false",
    "20, 327, 0, 1, 0, false",
    "20, 3250, -5, 3, 0, false",
    "20, 3250, -5, 3, 0, true",
    "7, 1000, 1e15, 1e3, 0, true",
    "3, 500, 0, 1e-3, 1e20, false",
    "3, 500, 1, 1e-3, 1e20, true",
    "3, 500, 0, 1e-170, 0, false",
    "5, 777, 1e300, 1e290, 0, false",
    "2, 40, 0, 1e-310, 0, false",
    "400, 60, 0, 1, 1e100, false",
    "13, 100, 1e-3, 1e-3, 0, true"
  })
  void areTheExactOnes(
      int p, int rows, double offset, double spread, double outlier, boolean weighted) {
    Random random = new Random(31L * rows + p);
    DenseRows block = new DenseRows(p, rows + 5, weighted, 0);
    block.setRows(rows + 5);
    Arrays.setAll(block.values(), i -> offset + spread * random.nextGaussian());
    if (weighted) {
      Arrays.setAll(block.weights(), i -> Math.exp(5 * random.nextGaussian()));
    }
    if (outlier != 0) { // cancels
      block.values()[5 * p] = outlier;
      block.values()[7 * p] = -outlier;
    }
    int[] order = IntStream.range(5, rows + 5).toArray();
    double[] centroid = new double[2 * p]; // that of cluster 1 counts
    Arrays.fill(centroid, p, 2 * p, offset + spread);
    double most = 0;
    for (int row : order) {
      most = Math.max(most, SquaredDistance.between(block.values(), row * p, centroid, p, p));
    }
    CarriedSums sums = new CarriedSums(2 * p);
    new AnchoredSums(p, sums).add(block, order, 0, rows, centroid, p, most);
    for (int j = 0; j < p; j++) {
      assertThat(sums.sum(j).value()).isZero();
      BigDecimal exact = BigDecimal.ZERO;
      for (int row : order) {
        BigDecimal value = new BigDecimal(block.value(row, j));
        exact = exact.add(value.multiply(new BigDecimal(block.weight(row))));
      }
      DoubleDouble sum = sums.sum(p + j);
      BigDecimal found = new BigDecimal(sum.high()).add(new BigDecimal(sum.low()));
      BigDecimal allowed = exact.abs().multiply(new BigDecimal(0x1p-56), MathContext.DECIMAL64);
      assertThat(found.subtract(exact).abs()).as("column %d", j).isLessThanOrEqualTo(allowed);
    }
  }

  /** Squares of distances beyond a double make no anchors. */
  @ParameterizedTest
  @CsvSource({"1e200, 100", "1e307, 10"})
  void hugeNumbersAreAdded(double value, int rows) {
    DenseRows block = new DenseRows(1, rows, false, 0);
    block.setRows(rows);
    Arrays.fill(block.values(), value);
    CarriedSums sums = new CarriedSums(1);
    int[] order = IntStream.range(0, rows).toArray();
    new AnchoredSums(1, sums)
        .add(block, order, 0, rows, new double[1], 0, Double.POSITIVE_INFINITY);
    assertThat(sums.sum(0).divide(DoubleDouble.of(rows)).value()).isEqualTo(value);
  }
}
