package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** NIST's certified values, for rows in any order and cut into any number of splits. */
class NistUnivariateTest {

  // The same for rows in every order.
  private static final Map<NistUnivariate, ExactMoments> EXACT =
      new EnumMap<>(NistUnivariate.class);

  private enum Order {
    GIVEN,
    REVERSED,
    SORTED,
    SHUFFLED
  }

  static Stream<Arguments> runs() {
    return Stream.of(NistUnivariate.values())
        .flatMap(
            data ->
                Stream.of(Order.values())
                    .flatMap(
                        order ->
                            Stream.of(1, 2, 3, 7)
                                .map(splits -> Arguments.of(data, order, splits))));
  }

  /**
   * Within 0.3 digits of the limit, which is what exact arithmetic finds for the numbers rounded to
   * doubles; in fact within 1e-15, some four roundings, of that exact value.
   */
  @ParameterizedTest
  @MethodSource("runs")
  void reachesTheLimitOfTheData(NistUnivariate data, Order order, int splits) throws IOException {
    double[] numbers = ordered(data.numbers(), order);
    ExactMoments exact = exact(data);
    ColumnMoments found = measure(numbers, splits, 64);

    assertThat(digits(found.mean(), data.mean()))
        .isGreaterThanOrEqualTo(digits(exact.mean(), data.mean()) - 0.3);
    assertThat(digits(found.standardDeviation(), data.standardDeviation()))
        .isGreaterThanOrEqualTo(digits(exact.standardDeviation(), data.standardDeviation()) - 0.3);
    assertRelative(found.mean(), exact.mean(), 1e-15);
    assertRelative(found.standardDeviation(), exact.standardDeviation(), 1e-15);
    // A skewness is a difference of sums of order 1; NumAcc's is 0 but for the rounding of the
    // data.
    assertThat(found.skewness()).isCloseTo(exact.skewness(), within(2e-15));
    assertThat(found.kurtosis()).isCloseTo(exact.kurtosis(), within(1e-14));
  }

  @ParameterizedTest
  @EnumSource
  void oneLargeBlockReachesItToo(NistUnivariate data) throws IOException {
    double[] numbers = data.numbers();
    ExactMoments exact = exact(data);
    ColumnMoments found = measure(numbers, 1, Integer.MAX_VALUE);
    assertRelative(found.mean(), exact.mean(), 1e-15);
    assertRelative(found.standardDeviation(), exact.standardDeviation(), 1e-15);
  }

  /** The limits themselves, so that the tests above are known to ask for something. */
  @Test
  void limitsAreThoseOfTheRoundedData() {
    assertThat(limit(NistUnivariate.NUM_ACC_3)).isCloseTo(9.5, within(0.05));
    assertThat(limit(NistUnivariate.NUM_ACC_4)).isCloseTo(8.3, within(0.05));
    assertThat(limit(NistUnivariate.MAVRO)).isCloseTo(13.1, within(0.05));
    assertThat(limit(NistUnivariate.MICHELSO)).isCloseTo(13.8, within(0.05));
    assertThat(limit(NistUnivariate.PI_DIGITS)).isGreaterThan(14.5);
    assertThat(NistUnivariate.PI_DIGITS.numbers()[956]).isEqualTo(3);
  }

  private static double limit(NistUnivariate data) {
    return digits(exact(data).standardDeviation(), data.standardDeviation());
  }

  private static ExactMoments exact(NistUnivariate data) {
    return EXACT.computeIfAbsent(data, key -> new ExactMoments(key.numbers(), null));
  }

  private static double digits(double found, double certified) {
    return NistUnivariate.digits(found, certified);
  }

  private static void assertRelative(double found, double exact, double tolerance) {
    assertThat(found).isCloseTo(exact, within(tolerance * Math.abs(exact)));
  }

  private static ColumnMoments measure(double[] numbers, int splits, int blockRows)
      throws IOException {
    double[][] rows =
        Arrays.stream(numbers).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    return TableMoments.of(
            new MemoryEngine(splits, blockRows), MemoryEngine.table(DenseRows.of(rows)))
        .columns()
        .get(0);
  }

  private static double[] ordered(double[] numbers, Order order) {
    double[] ordered = numbers.clone();
    switch (order) {
      case GIVEN -> {}
      case REVERSED -> {
        for (int i = 0; i < numbers.length; i++) {
          ordered[i] = numbers[numbers.length - 1 - i];
        }
      }
      case SORTED -> Arrays.sort(ordered);
      case SHUFFLED -> {
        Random random = new Random(11);
        for (int i = ordered.length - 1; i > 0; i--) {
          int k = random.nextInt(i + 1);
          double swapped = ordered[i];
          ordered[i] = ordered[k];
          ordered[k] = swapped;
        }
      }
    }
    return ordered;
  }
}
