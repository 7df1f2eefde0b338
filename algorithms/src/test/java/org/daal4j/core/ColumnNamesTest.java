package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {

  @Test
  void namesComeBackWhateverTheyHold() {
    for (List<String> names :
        List.of(
            List.of("a", "b"),
            List.of("price\n(USD)", "", "\n", "gr\u00f6\u00dfe \uD83D\uDE00\u00ff"),
            List.of(""))) {
      assertThat(ColumnNames.decode(ColumnNames.encode(names))).isEqualTo(names);
    }
  }

  @Test
  void namesWithoutLineFeedsAreJoinedByThem() {
    assertThat(ColumnNames.encode(List.of("a", "b")))
        .isEqualTo("a\nb".getBytes(StandardCharsets.UTF_8));
  }
}
