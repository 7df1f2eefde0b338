package org.daal4j.engine.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartNameTest {

  @Test
  void numbersHaveFiveDigits() {
    assertThat(PartName.of(0, 1)).isEqualTo("part-m-00000");
    assertThat(PartName.of(99_999, 100_000)).isEqualTo("part-m-99999");
  }

  @Test
  void numbersHaveMoreDigitsWhereThereAreMoreSplits() {
    assertThat(PartName.of(0, 100_001)).isEqualTo("part-m-000000");
    assertThat(PartName.of(100_000, 100_001)).isEqualTo("part-m-100000");
    assertThat(PartName.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE))
        .isEqualTo("part-m-2147483646");
  }

  @Test
  void namesOfAPassSortInInputOrder() {
    assertThat(IntStream.range(99_990, 100_020).mapToObj(split -> PartName.of(split, 100_020)))
        .isSorted();
  }

  @Test
  void digitsAreThoseOfAsciiInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"fa-IR", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(PartName.of(12, 20)).isEqualTo("part-m-00012");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
