package org.daal4j.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting by digits, against the JDK. */
class RunSortTest {

  /** Finite numbers of all magnitudes, some of them the same. */
  private static double[] awkward(int count) {
    Random random = new Random(count);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          random.nextInt(4) == 0
              ? random.nextInt(5) - 2
              : Double.longBitsToDouble(random.nextLong() & ~(1L << 62)) + 0.0;
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 257, 1000, 8192})
  void sortsAsTheJdkDoes(int count) {
    RunSort sort = new RunSort();
    for (double[] numbers :
        new double[][] {
          awkward(count),
          new double[count],
          new Random(1).ints(count).asDoubleStream().toArray(),
          new Random(2).doubles(count, -1, 1).toArray(),
          // of which the upper half of the digits tells some, few, or none apart
          new Random(3).doubles(count, 1e6, 1e6 + 1).toArray(),
          new Random(4).doubles(count, 1e9, 1e9 + 1).toArray(),
          new Random(5).doubles(count, -1, -1 + 1e-12).toArray()
        }) {
      double[] expected = numbers.clone();
      Arrays.sort(expected);
      sort.sort(numbers, count);
      assertThat(numbers).isEqualTo(expected);
    }
  }
}
