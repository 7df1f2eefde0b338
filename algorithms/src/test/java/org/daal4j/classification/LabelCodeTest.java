package org.daal4j.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelCodeTest {

  @Test
  void codesAreWholeNumbersThatADoubleHolds() {
    for (String label :
        new String[] {"", "0", "a", "\0", "ÿÿÿ", "abcdef", "abcdefg", "größer als 6"}) {
      double code = LabelCode.of(label);
      assertThat(code).as(label).isEqualTo(Math.rint(code)).isBetween(0.0, 0x1p53 - 1);
    }
    assertThat(LabelCode.of("")).isZero();
  }

  /** Those of up to six bytes are told apart for certain; of the others none of many is lost. */
  @Test
  void codesTellLabelsApart() {
    Map<Double, String> found = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String label = i % 2 == 0 ? Integer.toString(i, 36) : "longer label " + i;
      assertThat(found.put(LabelCode.of(label), label)).as(label).isNull();
    }
    assertThat(LabelCode.of("a\0")).isNotEqualTo(LabelCode.of("a"));
    assertThat(LabelCode.of("\0")).isNotEqualTo(LabelCode.of(""));
  }

  /** They are in files of packed rows, which a run may go on with: these bits stay. */
  @Test
  void codesStayAsTheyAre() {
    assertThat(LabelCode.of("a")).isEqualTo(0x161);
    assertThat(LabelCode.of("yes")).isEqualTo(0x3796573);
    byte[] bytes = "xlonger labely".getBytes(StandardCharsets.US_ASCII);
    assertThat(LabelCode.of(bytes, 1, 13)).isEqualTo(LabelCode.of("longer label"));
  }
}
