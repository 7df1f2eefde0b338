package org.daal4j.kmeans.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastKeysTest {

  private record Entry(double key, long row) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 1000})
  void keepsTheLeastOfAnyOrder(int limit) {
    Random random = new Random(limit);
    List<Entry> entries = new ArrayList<>();
    for (int row = 0; row < 500; row++) {
      entries.add(new Entry(random.nextInt(60), row)); // many ties
    }
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingDouble(Entry::key).thenComparingLong(Entry::row));
    Collections.shuffle(entries, random);
    LeastKeys least = new LeastKeys(limit);
    entries.forEach(entry -> least.add(entry.key(), entry.row()));
    List<Entry> kept = new ArrayList<>();
    Set<Integer> slots = new HashSet<>();
    for (int position : least.order()) {
      kept.add(new Entry(least.key(position), least.row(position)));
      slots.add(least.slot(position));
    }
    assertThat(kept).isEqualTo(sorted.subList(0, Math.min(limit, 500)));
    assertThat(slots).hasSameSizeAs(kept).allMatch(slot -> slot >= 0 && slot < limit);
  }

  @Test
  void aNewRowTakesTheSlotOfTheOneItDrivesOut() {
    LeastKeys least = new LeastKeys(2);
    int first = least.add(5, 0);
    int second = least.add(3, 1);
    assertThat(least.add(9, 2)).isEqualTo(-1);
    assertThat(least.add(4, 3)).isEqualTo(first).isNotEqualTo(second);
    assertThat(least.bound()).isEqualTo(4);
  }

  @Test
  void keepsNothingWhenTheLimitIsNone() {
    LeastKeys none = new LeastKeys(0);
    assertThat(none.add(1, 1)).isEqualTo(-1);
    assertThat(none.bound()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
