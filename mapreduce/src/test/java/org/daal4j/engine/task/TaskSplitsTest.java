package org.daal4j.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.daal4j.core.RowBlock;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.junit.jupiter.api.Test;

/** Which splits a task works on. */
class TaskSplitsTest {

  @Test
  void tasksGetConsecutiveSplitsOfAboutEqualBytes() {
    assertThat(ordinals(TaskSplits.few(splits(LongStream.range(0, 8).map(i -> 100)), 4)))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6, 7));
    assertThat(ordinals(TaskSplits.few(splits(LongStream.of(10, 10, 10, 990, 10, 10)), 3)))
        .containsExactly(List.of(0, 1, 2), List.of(3), List.of(4, 5));
  }

  @Test
  void noSplitIsLostAndNoTaskIsEmpty() {
    for (int splits = 0; splits < 30; splits++) {
      for (int most = 1; most < 9; most++) {
        int factor = most;
        List<RowsSplit> plan =
            splits(IntStream.range(0, splits).mapToLong(i -> i * i * factor % 17 * 1000L));
        List<List<Integer>> tasks = ordinals(TaskSplits.few(plan, most));
        assertThat(tasks).hasSizeLessThanOrEqualTo(most).doesNotContain(List.of());
        assertThat(tasks.stream().flatMap(List::stream))
            .containsExactlyElementsOf(IntStream.range(0, splits).boxed().toList());
      }
    }
  }

  @Test
  void fewSplitsOfOneSizeAreATaskEach() {
    for (int splits = 1; splits <= 4; splits++) {
      List<RowsSplit> plan = splits(LongStream.range(0, splits).map(i -> 1 << 24));
      assertThat(TaskSplits.few(plan, 4)).hasSize(splits);
    }
  }

  @Test
  void tasksReadWhatWasWritten() throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    new TaskSplits(splits(LongStream.of(5, 7))).write(out);
    TaskSplits dirty = new TaskSplits(splits(LongStream.of(1, 2, 3)));
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    dirty.readFields(in);
    assertThat(in.available()).isZero();
    assertThat(dirty.getLength()).isEqualTo(12);
    assertThat(dirty.splits().stream().map(RowsSplit::segments))
        .containsExactlyElementsOf(
            splits(LongStream.of(5, 7)).stream().map(RowsSplit::segments).toList());
  }

  private static List<RowsSplit> splits(LongStream lengths) {
    List<RowsSplit> splits = new ArrayList<>();
    lengths.forEach(
        length ->
            splits.add(
                new RowsSplit(
                    splits.size(),
                    RowBlock.UNCOUNTED,
                    List.of(Segment.ofOwn("file:/a", length)),
                    List.of())));
    return splits;
  }

  private static List<List<Integer>> ordinals(List<TaskSplits> tasks) {
    return tasks.stream()
        .map(task -> task.splits().stream().map(RowsSplit::ordinal).toList())
        .toList();
  }
}
