package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Against BigDecimal, with the bounds that the class states. */
class DoubleDoubleTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int TRIES = 5000;

  private final Random random = new Random(4);

  private DoubleDouble any() {
    double high = random.nextGaussian() * Math.pow(2, random.nextInt(60) - 30);
    return DoubleDouble.normalized(high, high * random.nextGaussian() * 0x1p-54);
  }

  private static BigDecimal exact(DoubleDouble x) {
    return new BigDecimal(x.high()).add(new BigDecimal(x.low()));
  }

  private static double relativeError(DoubleDouble found, BigDecimal expected) {
    return expected.signum() == 0
        ? Math.abs(found.high())
        : exact(found).subtract(expected).divide(expected, DIGITS).abs().doubleValue();
  }

  private void compare(
      BinaryOperator<DoubleDouble> found, BinaryOperator<BigDecimal> expected, double bound) {
    for (int i = 0; i < TRIES; i++) {
      DoubleDouble a = any();
      DoubleDouble b = any();
      DoubleDouble result = found.apply(a, b);
      assertThat(relativeError(result, expected.apply(exact(a), exact(b))))
          .as("%s and %s", a, b)
          .isLessThan(bound);
      assertThat(result.high() + result.low()).isEqualTo(result.high());
    }
  }

  @Test
  void addsAndSubtracts() {
    compare(DoubleDouble::add, BigDecimal::add, 0x1p-103);
    compare(DoubleDouble::subtract, BigDecimal::subtract, 0x1p-103);
  }

  /** What is left when all leading digits cancel is still right. */
  @Test
  void keepsWhatIsLeftAfterCancellation() {
    DoubleDouble third = DoubleDouble.ONE.divide(DoubleDouble.of(3));
    DoubleDouble rest = third.subtract(DoubleDouble.of(1 / 3.0));
    assertThat(rest.high()).isEqualTo(third.low());
    assertThat(rest.low()).isZero();
    assertThat(third.add(third.negate())).isEqualTo(DoubleDouble.ZERO);
  }

  @Test
  void multipliesAndDivides() {
    compare(DoubleDouble::multiply, BigDecimal::multiply, 0x1p-101);
    compare(DoubleDouble::divide, (a, b) -> a.divide(b, DIGITS), 0x1p-101);
  }

  @Test
  void takesDoublesToo() {
    compare((a, b) -> a.add(b.high()), (a, b) -> a.add(high(b)), 0x1p-101);
    compare((a, b) -> a.multiply(b.high()), (a, b) -> a.multiply(high(b)), 0x1p-101);
  }

  private static BigDecimal high(BigDecimal x) {
    return new BigDecimal(x.doubleValue());
  }

  @Test
  void takesRoots() {
    for (int i = 0; i < TRIES; i++) {
      DoubleDouble x = any().abs();
      assertThat(relativeError(x.sqrt(), exact(x).sqrt(DIGITS))).isLessThan(0x1p-101);
    }
    assertThat(DoubleDouble.ZERO.sqrt()).isEqualTo(DoubleDouble.ZERO);
    assertThat(DoubleDouble.of(-1.0).sqrt().high()).isNaN();
    assertThat(DoubleDouble.of(Double.POSITIVE_INFINITY).sqrt().high())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void countsAreExact() {
    long[] counts = {
      0, 1, -1, (1L << 53) + 1, Long.MAX_VALUE, Long.MAX_VALUE - 511, Long.MIN_VALUE
    };
    for (long count : counts) {
      assertThat(exact(DoubleDouble.of(count))).isEqualByComparingTo(BigDecimal.valueOf(count));
    }
  }

  @Test
  void dividingByZeroAndOverflowAreThoseOfDoubles() {
    assertThat(DoubleDouble.ONE.divide(DoubleDouble.ZERO).high())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(DoubleDouble.ZERO.divide(DoubleDouble.ZERO).high()).isNaN();
    assertThat(DoubleDouble.of(1e200).multiply(DoubleDouble.of(1e200)).high())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(DoubleDouble.of(1e308).add(DoubleDouble.of(1e308)).high())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void signsFollowTheNumber() {
    assertThat(DoubleDouble.of(-2.5).abs().value()).isEqualTo(2.5);
    assertThat(new DoubleDouble(0, -1e-300).abs().low()).isEqualTo(1e-300);
    assertThat(DoubleDouble.of(2.5).value()).isEqualTo(2.5);
  }
}
