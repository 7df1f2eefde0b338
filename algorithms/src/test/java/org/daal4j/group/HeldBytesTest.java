package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import org.daal4j.core.DenseRows;
import org.daal4j.core.UsageException;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.moments.Moments;
import org.junit.jupiter.api.Test;

class HeldBytesTest {

  private static GroupedPartial<Moments> partial(HeldBytes all) {
    GroupedFold<Moments, ?> fold = new GroupedFold<>(new MeasureMoments(10), 0, 1);
    return new GroupedPartial<>(fold, new GroupMemory(all), Long.MAX_VALUE / 2);
  }

  private static DenseRows rows(int from) {
    DenseRows rows = new DenseRows(10, 5_000, false, 1);
    for (int row = 0; row < 5_000; row++) {
      byte[] key = ("" + (from + row)).getBytes(StandardCharsets.UTF_8);
      rows.text().append(key, 0, key.length);
    }
    rows.setRows(5_000);
    return rows;
  }

  /** A partial takes some 1.3 MB: four of tasks that are threads fit, not five. */
  @Test
  void partialsOfAProcessFitTogetherOrAreRefused() {
    HeldBytes all = new HeldBytes(6 << 20);
    GroupedPartial<?>[] tasks = new GroupedPartial<?>[5];
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 5; i++) {
                tasks[i] = partial(all);
                tasks[i].add(rows(0));
              }
            })
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("5,000 groups take 1 MB so far")
        .hasMessageContaining("other splits in the same process")
        .hasMessageContaining("a process has 6 MB");
    assertThat(tasks[3]).isNotNull();
    Reference.reachabilityFence(tasks);
  }

  @Test
  void whatIsMergedIsCountedOnce() {
    HeldBytes all = new HeldBytes(7 << 20);
    GroupedPartial<Moments> total = partial(all);
    GroupedPartial<?>[] merged = new GroupedPartial<?>[6];
    for (int split = 0; split < 6; split++) {
      GroupedPartial<Moments> next = partial(all);
      next.add(rows(0));
      total.merge(next);
      merged[split] = next;
    }
    assertThat(total.rows(0)).isEqualTo(6);
    Reference.reachabilityFence(merged);
  }

  @Test
  void whatIsUnreachableIsNotCounted() {
    HeldBytes all = new HeldBytes(7 << 20);
    for (int task = 0; task < 20; task++) {
      partial(all).add(rows(5_000 * task));
    }
    assertThat(all.isFull()).isFalse();
  }

  /** The giver may go on; then it has copies of its own. */
  @Test
  void aMergedPartialThatGoesOnIsCountedAgain() {
    HeldBytes all = new HeldBytes(7 << 20);
    GroupedPartial<Moments> first = partial(all);
    first.add(rows(0));
    GroupedPartial<Moments> second = partial(all);
    second.merge(first);
    first.add(rows(0));
    assertThat(first.rows(0)).isEqualTo(2);
    assertThat(second.rows(0)).isEqualTo(1);
  }
}
