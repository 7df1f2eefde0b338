package org.daal4j.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LittleWeightTest {

  /**
   * Σw - 1 is 3e-13: taken from a Σw of one double, it would keep four digits. With w of the second
   * row and d the difference of the rows, the covariance is (w/(1 + w)·d²)/w = d²/(1 + w).
   */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void theSumOfTheWeightsLessOneKeepsItsDigits(Precision precision) throws IOException {
    DenseRows rows = DenseRows.of(new double[] {2, 1}, new double[] {5, -1});
    DenseRows weighted = new DenseRows(2, 2, true, 0);
    System.arraycopy(rows.values(), 0, weighted.values(), 0, 4);
    weighted.weights()[0] = 1;
    weighted.weights()[1] = 3e-13;
    weighted.setRows(2);
    for (int splits : new int[] {1, 2}) {
      CovarianceModel found =
          Covariance.fit(
              new MemoryEngine(splits),
              MemoryEngine.table(weighted),
              new CovarianceOptions(precision));

      assertThat(found.divisor()).isCloseTo(3e-13, withinPercentage(1e-12));
      assertThat(found.covariance(0, 0)).isCloseTo(9, withinPercentage(1e-10));
      assertThat(found.covariance(0, 1)).isCloseTo(-6, withinPercentage(1e-10));
    }
  }
}
