package org.daal4j.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums without rounding and sums on a grid, against BigDecimal. */
class ExactArithmeticTest {

  private static double[] awkward(int count, long seed) {
    Random random = new Random(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          switch (random.nextInt(8)) {
            case 0 -> 1e300 * random.nextGaussian();
            case 1 -> Double.MIN_VALUE * random.nextInt(100);
            case 2 -> -Double.MIN_NORMAL * random.nextDouble();
            case 3 -> Double.MAX_VALUE * (random.nextBoolean() ? 1 : -1);
            case 4 -> random.nextInt(5) - 2;
            case 5 -> 0x1p53 + random.nextInt(10);
            default -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
          };
      numbers[i] += 0.0;
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1023, 1024, 1025, 5000})
  void theSumIsThatOfAllDigits(int count) {
    double[] numbers = awkward(count, count);
    BigDecimal exact = BigDecimal.ZERO;
    ExactSum whole = new ExactSum();
    ExactSum[] pieces = {new ExactSum(), new ExactSum(), new ExactSum()};
    for (int i = 0; i < count; i++) {
      exact = exact.add(new BigDecimal(numbers[i]));
      whole.add(numbers[i]);
      pieces[i * 7 % 3].add(numbers[i]);
    }
    pieces[2].merge(pieces[0]);
    pieces[1].merge(pieces[2]);
    assertThat(Exact.decimal(whole.units(), ExactSum.UNIT)).isEqualByComparingTo(exact);
    assertThat(pieces[1].units()).isEqualTo(whole.units());
  }

  /** Each product is rounded to a double, then to 2^-80, and no further. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 129, 4096})
  void gridSumsRoundEachNumberOnly(int count) {
    Random random = new Random(count);
    double[] a = new double[count];
    double[] b = new double[count];
    BigInteger exact = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      a[i] = i % 5 == 0 ? 1 : (random.nextDouble() * 2 - 1) * Math.scalb(1.0, -random.nextInt(60));
      b[i] = i % 10 == 0 ? -1 : random.nextDouble();
      BigDecimal units = new BigDecimal(a[i] * b[i]).multiply(BigDecimal.valueOf(2).pow(80));
      exact = exact.add(units.setScale(0, java.math.RoundingMode.HALF_EVEN).toBigIntegerExact());
    }
    GridSums sums = new GridSums(2);
    sums.addProducts(1, strips(a), strips(b), count);
    assertThat(sums.units(1)).isEqualTo(exact);
    assertThat(sums.units(0)).isZero();
    GridSums twice = new GridSums(2);
    twice.merge(sums);
    twice.merge(sums);
    assertThat(twice.units(1)).isEqualTo(exact.shiftLeft(1));
  }

  private static double[][] strips(double[] numbers) {
    double[][] strips = GridSums.strips();
    for (int i = 0; i < numbers.length; i++) {
      strips[i / GridSums.STRIP][i % GridSums.STRIP] = numbers[i];
    }
    return strips;
  }

  @Test
  void thresholdKeepsTheMostFrequent() {
    Random random = new Random(5);
    for (int most : new int[] {1, 10, 500}) {
      for (int n : new int[] {1, 10, 11, 600}) {
        for (long size : new long[] {2, 50, 1 << 20}) {
          long[] counts = random.longs(n, 1, size + 1).toArray();
          long[] sorted = counts.clone();
          Arrays.sort(sorted);
          long expected = n <= most ? 0 : sorted[n - 1 - most];
          assertThat(Threshold.of(counts, n, most)).isEqualTo(expected);
        }
      }
    }
  }
}
