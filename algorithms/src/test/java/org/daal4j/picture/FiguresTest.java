package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  /** Worked out by hand; halves as decimals stand go to even, doubles are taken exactly. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "-0.0|0",
        "3|3",
        "3.14159265|3.142",
        "-0.0123456|-0.01235",
        "0.1|0.1",
        "999.96|1,000",
        "12345.6|12,346",
        "-123456|-123,456",
        "999999.4|999,999",
        "999999.5|1 M",
        "1234567|1.235 M",
        "-2e6|-2 M",
        "1.5e9|1.5 G",
        "7e14|700 T",
        "999999e9|1e15",
        "1e15|1e15",
        "2.5e-7|2.5e-7",
        "0.0001|0.0001",
        "0.00009999|9.999e-5",
        "0.000099999|0.0001",
        "1e300|1e300",
        "-1.7976931348623157e308|-1.798e308",
        "4.9e-324|4.941e-324",
        "NaN|NaN",
        "Infinity|Infinity",
        "-Infinity|-Infinity"
      })
  void numbersHaveFourDigits(double value, String text) {
    assertThat(Figures.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0.0 %", "-0.0|0.0 %", "0.4212|42.1 %", "1|100.0 %", "12.5|1,250.0 %", "NaN|NaN"})
  void sharesHaveOneDecimal(double value, String text) {
    assertThat(Figures.share(value)).isEqualTo(text);
  }

  @Test
  void countsHaveCommas() {
    assertThat(Figures.count(0)).isEqualTo("0");
    assertThat(Figures.count(999)).isEqualTo("999");
    assertThat(Figures.count(-1000)).isEqualTo("-1,000");
    assertThat(Figures.count(2_000_000)).isEqualTo("2,000,000");
    assertThat(Figures.count(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
  }

  @Test
  void aMachinesLanguageChangesNothing() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Figures.number(1234.5)).isEqualTo("1,234");
      assertThat(Figures.share(0.5)).isEqualTo("50.0 %");
      assertThat(Markup.coordinate(1.25)).isEqualTo("1.2");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.04,0", "-0.0,0", "0.05,0.1", "12,12", "100,100", "99.96,100", "-3.14,-3.1"})
  void coordinatesHaveOneDecimal(double value, String text) {
    assertThat(Markup.coordinate(value)).isEqualTo(text);
  }
}
