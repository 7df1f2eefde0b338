package org.daal4j.text.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The decimals that are hardest to round: as close to halfway between two doubles as digits of 18
 * places can come, found by solving for them.
 *
 * <p>M odd with 54 bits, times a power of two, lies halfway. Products: digits 5^e = M 2^j + d.
 * Quotients: digits 2^s = M 5^e + d. A small d, positive or negative, decides how to round.
 */
class DecimalToDoubleTest {

  private static final BigInteger MAX_DIGITS = BigInteger.TEN.pow(18);

  @Test
  void productsNextToAHalfwayAreRoundedCorrectlyOrLeft() {
    List<BigDecimal> decimals = new ArrayList<>();
    for (int exponent = 1; exponent <= DecimalToDouble.MAX_EXPONENT; exponent++) {
      BigInteger five = BigInteger.valueOf(5).pow(exponent);
      for (int j = 1; j <= 60; j++) {
        BigInteger step = BigInteger.ONE.shiftLeft(j);
        for (int difference = -9; difference <= 9; difference++) {
          BigInteger offset = BigInteger.valueOf(difference);
          BigInteger digits = offset.multiply(five.modInverse(step)).mod(step);
          for (int i = 0; i < 20; i++, digits = digits.add(step)) {
            BigInteger odd = digits.multiply(five).subtract(offset).shiftRight(j);
            if (odd.bitLength() == 54 && odd.testBit(0)) {
              decimals.add(new BigDecimal(digits, -exponent));
            }
          }
        }
      }
    }
    assertRounded(decimals);
  }

  @Test
  void quotientsNextToAHalfwayAreRoundedCorrectlyOrLeft() {
    List<BigDecimal> decimals = new ArrayList<>();
    for (int places = 1; places <= DecimalToDouble.MAX_EXPONENT; places++) {
      BigInteger five = BigInteger.valueOf(5).pow(places);
      for (int s = 1; s <= 60; s++) {
        BigInteger step = BigInteger.ONE.shiftLeft(s);
        for (int difference = -9; difference <= 9; difference++) {
          BigInteger offset = BigInteger.valueOf(difference);
          BigInteger odd = offset.negate().multiply(five.modInverse(step)).mod(step);
          BigInteger from = BigInteger.ONE.shiftLeft(53).subtract(odd).max(BigInteger.ZERO);
          odd = odd.add(from.add(step).subtract(BigInteger.ONE).divide(step).multiply(step));
          for (int i = 0; i < 20 && odd.bitLength() == 54; i++, odd = odd.add(step)) {
            if (odd.testBit(0)) {
              decimals.add(new BigDecimal(odd.multiply(five).add(offset).shiftRight(s), places));
            }
          }
        }
      }
    }
    assertRounded(decimals);
  }

  private static void assertRounded(List<BigDecimal> decimals) {
    int decided = 0;
    int left = 0;
    for (BigDecimal decimal : decimals) {
      BigInteger digits = decimal.unscaledValue();
      if (digits.bitLength() > 53 && digits.compareTo(MAX_DIGITS) < 0) {
        double nearest = DecimalToDouble.nearest(digits.longValueExact(), -decimal.scale());
        if (Double.isNaN(nearest)) {
          left++;
        } else {
          decided++;
          assertThat(nearest)
              .as(decimal.toString())
              .isEqualTo(Double.parseDouble(decimal.toString()));
        }
      }
    }
    // both ways are taken, and often
    assertThat(decided).isGreaterThan(50);
    assertThat(left).isGreaterThan(50);
  }
}
