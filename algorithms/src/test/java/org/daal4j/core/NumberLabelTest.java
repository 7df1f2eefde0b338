package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLabelTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1 1.0 +1 01 1. 1e0 1E+0 10e-1 0.1e1 +001.000",
    "0, 0 -0 +0 0.0 -0.0 .0 00 0e5 0e-999999 -0e0",
    "-1, -1 -1.0 -01 -1e0 -10E-1",
    "20260101, 20260101 20260101.0 2.0260101e7 +20260101",
    "0.5, 0.5 .5 +0.50 5e-1 50e-2",
    "1E18, 1000000000000000000 1e18 1E+18 10e17",
    "123456789012345678, 123456789012345678 123456789012345678.0",
    "1.5E-7, 0.00000015 1.5e-7 15E-8"
  })
  void everyWayToWriteANumberIsOneLabel(String label, String texts) {
    for (String text : texts.split(" ")) {
      assertThat(NumberLabel.of(text)).as(text).isEqualTo(label);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "politics",
        "",
        "-",
        "+",
        ".",
        "e",
        "e5",
        "1e",
        "1,2",
        "0x10",
        "1f",
        "1d",
        "1_000",
        "--1",
        "1-",
        "inf",
        "-Infinity",
        "١",
        "1e99999999999",
        "1 "
      })
  void otherTextIsItsOwnLabel(String text) {
    assertThat(NumberLabel.of(text)).isEqualTo(text);
  }

  @Test
  void numbersThatNoDoubleTellsApartStayApart() {
    assertThat(NumberLabel.of("9007199254740993")).isEqualTo("9007199254740993");
    assertThat(NumberLabel.of("9007199254740992.0")).isEqualTo("9007199254740992");
    assertThat(NumberLabel.of("12345678901234567891"))
        .isNotEqualTo(NumberLabel.of("12345678901234567892"));
    assertThat(NumberLabel.of("1e400")).isNotEqualTo(NumberLabel.of("2e400"));
    assertThat(NumberLabel.of("1e-400")).isNotEqualTo("0");
  }

  /** Equal as exact decimals if and only if of one label; and that of the double, if it is one. */
  @Test
  void labelsAreEqualWhereNumbersAre() {
    Random random = new Random(11);
    Map<String, BigDecimal> byLabel = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextInt(400) - 200, random.nextInt(30) - 20);
      String text = random.nextBoolean() ? number.toString() : number.toPlainString();
      String label = NumberLabel.of(text);
      assertThat(byLabel.computeIfAbsent(label, l -> number)).isEqualByComparingTo(number);
      assertThat(NumberLabel.of(number.stripTrailingZeros().toString())).isEqualTo(label);
      assertThat(NumberLabel.of(label)).isEqualTo(label);
      if (new BigDecimal(ShortestDecimal.format(number.doubleValue())).compareTo(number) == 0) {
        assertThat(NumberLabel.of(number.doubleValue())).isEqualTo(label);
      }
    }
  }

  @Test
  void zerosAreOneLabel() {
    assertThat(NumberLabel.of(-0.0)).isEqualTo("0");
    assertThat(NumberLabel.of(0.0)).isEqualTo("0");
  }
}
