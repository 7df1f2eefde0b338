package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTreeTest {

  @Test
  void groupsAreConsecutiveAndAboutAsManyAsTheirSplits() {
    for (int splits : List.of(1, 2, 63, 64, 65, 128, 129, 4_096, 4_097, 100_000)) {
      int size = MergeTree.groupSize(splits);
      int groups = MergeTree.groups(splits);
      assertThat((long) size * groups).isGreaterThanOrEqualTo(splits);
      assertThat((long) size * (groups - 1)).isLessThan(splits);
      assertThat(groups).isLessThanOrEqualTo(Math.max(1, size));
    }
    assertThat(MergeTree.groups(64)).isEqualTo(1);
    assertThat(MergeTree.groups(65)).isEqualTo(2);
    assertThat(MergeTree.groups(100_000)).isEqualTo(316);
  }
}
