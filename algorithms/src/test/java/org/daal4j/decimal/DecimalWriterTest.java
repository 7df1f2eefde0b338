package org.daal4j.decimal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside another implementation of the same method, that of Jackson, which has the same words. */
class DecimalWriterTest {

  private static String written(double value) {
    byte[] bytes = new byte[3 + DecimalWriter.MOST_BYTES];
    int end = DecimalWriter.write(value, bytes, 3);
    return new String(bytes, 3, end - 3, StandardCharsets.US_ASCII);
  }

  /** Java's notation, but without idle zeros. */
  private static String expected(double value) {
    String text = NumberOutput.toString(value, true);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0E", "E");
  }

  private static void check(double value) {
    assertThat(written(value)).isEqualTo(expected(value));
  }

  @Test
  void anyBits() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
    }
  }

  @Test
  void numbersOfFewAndOfManyDecimals() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      long digits = random.nextLong() >> 1 + random.nextInt(62);
      check(digits / Math.pow(10, random.nextInt(20)));
      check(Math.nextUp(digits / 1e6));
      check(random.nextGaussian() * Math.pow(10, random.nextInt(14) - 5));
    }
  }

  @Test
  void everyPowerOfTwoAndOfTenAndTheirNeighbours() {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      checkAround(Math.scalb(1.0, exponent));
    }
    for (int exponent = -324; exponent <= 308; exponent++) {
      checkAround(Double.parseDouble("1e" + exponent));
      checkAround(Double.parseDouble("-9.5e" + exponent));
    }
  }

  private static void checkAround(double value) {
    check(value);
    check(Math.nextUp(value));
    check(Math.nextDown(value));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        Double.MIN_VALUE,
        2 * Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        2e23,
        9007199254740993.0,
        1.7976931348623157e308,
        9999999.999999999,
        9999999.9999995,
        0.001,
        0.0009999999999999998,
        0.0010000000000000002,
        123456.7890125,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void edges(double value) {
    check(value);
    check(-value);
  }

  /** By exact arithmetic: g - 1 < 10^-k / 2^r <= g with g of 126 bits. */
  @Test
  void powersOfTenAreRoundedUp() {
    for (int k = PowerOfTen.LEAST; k <= PowerOfTen.GREATEST; k++) {
      PowerOfTen power = PowerOfTen.of(k);
      BigInteger g =
          BigInteger.valueOf(power.high()).shiftLeft(63).or(BigInteger.valueOf(power.low()));
      assertThat(g.subtract(BigInteger.ONE).bitLength()).isEqualTo(126);
      BigDecimal exact = new BigDecimal(BigInteger.ONE, k);
      double log2 = -k * (Math.log(10) / Math.log(2));
      int r = (int) Math.floor(log2) - 125;
      BigDecimal two = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(r)));
      BigDecimal greater = new BigDecimal(g);
      BigDecimal left = r > 0 ? exact : exact.multiply(two);
      BigDecimal right = r > 0 ? greater.multiply(two) : greater;
      BigDecimal step = r > 0 ? two : BigDecimal.ONE;
      assertThat(left).isLessThan(right).isGreaterThanOrEqualTo(right.subtract(step));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        -1,
        9,
        10,
        99,
        100,
        2147483647,
        2147483648L,
        -4294967296L,
        999999999999999999L,
        1000000000000000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void wholeNumbers(long value) {
    byte[] bytes = new byte[Digits.MOST_BYTES];
    int end = Digits.write(value, bytes, 0);
    assertThat(new String(bytes, 0, end, StandardCharsets.US_ASCII)).isEqualTo("" + value);
  }

  /** All of four digits, in both halves of eight, and as many of their last ones as there are. */
  @Test
  void eightDigits() {
    byte[] bytes = new byte[Digits.MOST_BYTES];
    for (int four = 0; four < 10_000; four++) {
      int digits = 10_000 * four + (9_999 - four);
      String expected = String.format(Locale.ROOT, "%08d", digits);
      for (int places = 0; places <= 8; places++) {
        Digits.write(digits, bytes, 1, 1 + places);
        assertThat(new String(bytes, 1, places, StandardCharsets.US_ASCII))
            .isEqualTo(expected.substring(8 - places));
      }
    }
  }
}
