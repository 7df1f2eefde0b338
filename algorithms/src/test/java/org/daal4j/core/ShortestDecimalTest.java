package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "3.0, 3",
    "-0.0, -0",
    "0.0, 0",
    "5.1, 5.1",
    "100.0, 100",
    "0.001, 0.001",
    "1e23, 1E23",
    "2e-7, 2E-7",
    "9999999, 9999999",
    "-9999999, -9999999",
    "1e7, 1E7",
    "-1e7, -1E7",
    "10000001, 1.0000001E7",
    "2147483648, 2.147483648E9",
    "-2147483648, -2.147483648E9",
    "-1, -1",
    "-0.5, -0.5",
    "0.5, 0.5",
    "1.5e300, 1.5E300",
    "10.05, 10.05",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void formatsWithoutIdleZeros(double value, String text) {
    assertThat(ShortestDecimal.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1e23, 1.1E23",
    "2e23, 2E23",
    "4.9e-324, 4.9E-324",
    "9007199254740993, 9.007199254740992E15"
  })
  void givesNoMoreDigitsThanNeeded(double value, String text) {
    assertThat(ShortestDecimal.format(value)).isEqualTo(text);
  }

  @Test
  void readsBackToTheSameBits() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        double back = Double.parseDouble(ShortestDecimal.format(value));
        assertThat(Double.doubleToRawLongBits(back)).isEqualTo(Double.doubleToRawLongBits(value));
      }
    }
  }
}
