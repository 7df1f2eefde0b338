package org.daal4j.kmeans.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquaredDistanceTest {

  /** Every term carries three roundings, the sum at most p: relative error below (p + 3) 2^-53. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 21})
  void agreesWithExactArithmetic(int columns) {
    Random random = new Random(columns);
    double[] a = random.doubles(columns + 2, -1e3, 1e3).toArray();
    double[] b = random.doubles(columns + 5, -1e3, 1e3).toArray();
    BigDecimal exact = BigDecimal.ZERO;
    for (int j = 0; j < columns; j++) {
      BigDecimal difference = new BigDecimal(a[2 + j]).subtract(new BigDecimal(b[5 + j]));
      exact = exact.add(difference.multiply(difference));
    }
    double error =
        Math.abs(
            new BigDecimal(SquaredDistance.between(a, 2, b, 5, columns))
                .subtract(exact)
                .doubleValue());
    assertThat(error).isLessThanOrEqualTo((columns + 3) * 0x1p-53 * exact.doubleValue());
  }

  @Test
  void isInfiniteNeverNaNForHugeNumbers() {
    double[] a = {1.7e308, -1.7e308, 1.7e308, 1e300, -1e300};
    double[] b = {-1.7e308, 1.7e308, -1.7e308, 1e300, 1e300};
    for (int columns = 1; columns <= 5; columns++) {
      assertThat(SquaredDistance.between(a, 0, b, 0, columns)).isEqualTo(Double.POSITIVE_INFINITY);
    }
  }
}
