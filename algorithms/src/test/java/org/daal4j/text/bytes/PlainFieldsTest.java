package org.daal4j.text.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fields that are taken some bytes at a time, in the midst of others: the JDK and loops tell. */
class PlainFieldsTest {

  private static final String[] FOLLOWING = {
    "", "0", "12345678901234567890", ".5", "e5", ",", "x "
  };

  @Test
  void numbersAreTheSameWhateverFollows() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      String number = number(random);
      double expected = Double.parseDouble(number) + 0.0; // no -0
      for (String following : FOLLOWING) {
        assertThat(parse(number, following, '.')).as(number).isEqualTo(expected);
        assertThat(parse(number.replace('.', ','), following, ',')).as(number).isEqualTo(expected);
      }
    }
  }

  private static String number(Random random) {
    String digits = Long.toString(random.nextLong() >>> 1);
    int whole = random.nextInt(10);
    int places = random.nextInt(whole == 0 ? 1 : 0, 11);
    return (random.nextBoolean() ? "-" : "")
        + "0".repeat(random.nextInt(2))
        + digits.substring(0, Math.min(whole, 9))
        + (places == 0 && random.nextBoolean() ? "" : ".")
        + digits.substring(digits.length() - Math.min(places, digits.length()));
  }

  @Test
  void whatIsNoNumberIsNoneWhateverFollows() {
    String[] fields = {
      "",
      "-",
      "+",
      ".",
      "-.",
      "--1",
      "-+1",
      "1-",
      "1.2.3",
      "1..2",
      "1e",
      "1,5",
      "12 34",
      "1_0",
      "0x1",
      "1.5f",
      "1.-5",
      "/1",
      ":1",
      "1:",
      "1/2",
      "\u00b9",
      "1234567x",
      "12345678x",
      "1.2345678x"
    };
    for (String field : fields) {
      for (String following : FOLLOWING) {
        assertThat(parse(field, following, '.')).as(field + "|" + following).isNaN();
      }
    }
  }

  private static double parse(String field, String following, char decimal) {
    byte[] own = field.getBytes(StandardCharsets.UTF_8);
    byte[] behind = (following + " ".repeat(24)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(own, own.length + behind.length);
    System.arraycopy(behind, 0, bytes, own.length, behind.length);
    double number = NumberParser.parse(bytes, 0, own.length, decimal);
    assertThat(NumberParser.parse(own, 0, own.length, decimal)).isEqualTo(Double.valueOf(number));
    return number;
  }

  @Test
  void fourBytesAreOfANumberWhenEachIs() {
    byte[] bytes = "1234".getBytes(StandardCharsets.UTF_8);
    for (int place = 0; place < 4; place++) {
      for (int value = -128; value < 128; value++) {
        byte[] changed = bytes.clone();
        changed[place] = (byte) value;
        assertThat(EightBytes.areOfNumber(changed, 0))
            .as(value + " in " + place)
            .isEqualTo(value >= '+' && value <= '9');
      }
    }
  }

  @Test
  void markersStayMarkersAndNumbersNumbers() {
    for (String marker :
        new String[] {
          "NULL",
          " NA ",
          "  ? ",
          "-nan",
          "+NaN",
          "nan(0x8000)",
          "1.#IND",
          "-1.#QNAN0",
          "1,#NAN",
          "    ",
          "\t\\N\t",
          " n/a"
        }) {
      byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
      assertThat(MissingMarker.matches(bytes, 0, bytes.length)).as(marker).isTrue();
    }
    for (String text : new String[] {"1.00", "-1.0#IND", "1234", "....", "1.#IN", "nano", "-1,5"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(MissingMarker.matches(bytes, 0, bytes.length)).as(text).isFalse();
    }
  }
}
