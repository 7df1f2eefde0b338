package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "42",
        "+5",
        "-5",
        "1.5",
        "-1.5",
        "+1.5",
        ".5",
        "-.5",
        "5.",
        "007",
        "00.70",
        "1e3",
        "1E3",
        "1e+3",
        "1e-3",
        "1.e3",
        ".5e1",
        "1e05",
        "12345678",
        "123456789",
        "1234567.8",
        "12345678.12345678",
        "0.00000000000000000001",
        "100000000000000000000",
        "9007199254740993",
        "123456789012345678",
        "1234567890123456789",
        "12345678901234567890",
        "0.1",
        "0.30000000000000004",
        "3.141592653589793",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "4.9e-324",
        "2.4703282292062328e-324",
        "2e-324",
        "1e-400",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1e22",
        "1e23",
        "8.5e22",
        "1e0000000001",
        "0e99999999999",
        "0.0000000000000000000000000000000000000000000000000000000000001e60"
      })
  void readsWhatJavaReads(String field) throws IOException {
    double expected = Double.parseDouble(field);

    assertThat(FieldParsing.alone(field)).isEqualTo(expected);
    assertThat(FieldParsing.inPlainRow(field)).containsOnly(expected);
    assertThat(FieldParsing.inCarefulRow(field)).containsOnly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 1.5", "1.5 ", "\t1.5\t ", "  1.5  "})
  void ignoresBlanksAroundTheNumber(String field) throws IOException {
    assertThat(FieldParsing.alone(field)).isEqualTo(1.5);
    assertThat(FieldParsing.inPlainRow(field)).containsOnly(1.5);
    assertThat(FieldParsing.inCarefulRow(field)).containsOnly(1.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "-",
        "+",
        "-.",
        "e5",
        ".e5",
        "1e",
        "1e+",
        "1e-",
        "1e1.5",
        "1.2.3",
        "--1",
        "+-1",
        "1-",
        "1 2",
        "0x10",
        "0x1p3",
        "1d",
        "1f",
        "1D",
        "1L",
        "1_000",
        "1,5x",
        "NaN",
        "nan",
        "abc",
        "1a",
        "a1",
        "1\u0000",
        "\u0661",
        "1\r",
        "infinit",
        "infinityx",
        "- 1"
      })
  void isNotANumber(String field) {
    assertThat(FieldParsing.alone(field)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inf",
        "Inf",
        "INF",
        "-inf",
        "+inf",
        "infinity",
        "Infinity",
        "-Infinity",
        "1e309",
        "-1e309",
        "1.7976931348623159e308",
        "1e999",
        "1e99999999999999999999",
        "123456789e99999999999"
      })
  void isANumberThatIsNotFinite(String field) {
    assertThat(FieldParsing.alone(field)).isInfinite();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "-0.0", "-.0", "-0e5", "-1e-400", "0", "+0", "0000", "0.000"})
  void zeroHasNoSign(String field) throws IOException {
    assertThat(Double.doubleToRawLongBits(FieldParsing.alone(field))).isZero();
    assertThat(FieldParsing.inPlainRow(field))
        .allSatisfy(zero -> assertThat(Double.doubleToRawLongBits(zero)).isZero());
  }

  @Test
  void aMillionDigitsAreStillRoundedCorrectly() {
    // 2^53 + 1 lies half way between two doubles; a digit far behind decides
    String halfway = "9007199254740993." + "0".repeat(1_000_000);

    assertThat(FieldParsing.alone(halfway)).isEqualTo(9007199254740992.0);
    assertThat(FieldParsing.alone(halfway + "1")).isEqualTo(9007199254740994.0);
  }
}
