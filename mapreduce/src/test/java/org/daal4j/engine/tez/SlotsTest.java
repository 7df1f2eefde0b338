package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.Engines;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.RecordRows;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.Tables;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.packed.WrittenPart;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which container gets which splits. */
class SlotsTest {

  @TempDir java.nio.file.Path directory;

  @Test
  void splitsAreDealtOutEvenlyAndInOrder() {
    assertThat(new Slots(4).deal(files("a", 100, 8))).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    assertThat(new Slots(2).deal(files("a", 100, 3))).isSorted().contains(0, 1);
    assertThat(new Slots(9).deal(files("a", 100, 1))).containsExactly(0);
    assertThat(new Slots(1).deal(files("a", 100, 5))).containsOnly(0);
  }

  @Test
  void aSplitGoesWhereItWentBefore() {
    Slots slots = new Slots(3);
    List<RowsSplit> splits = files("a", 100, 7);
    int[] first = slots.deal(splits);
    slots.deal(files("b", 100, 2));
    assertThat(slots.deal(splits)).isEqualTo(first);
  }

  /** However its file is named, and though another cut would be more even. */
  @Test
  void aPackedPartGoesToTheSlotThatHasPackedIt() {
    Slots slots = new Slots(2);
    int[] dealt = slots.deal(files("text", 100, 8));
    assertThat(dealt).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    List<WrittenPart> written = new ArrayList<>();
    List<RowsSplit> parts = new ArrayList<>();
    for (int split = 0; split < 8; split++) {
      String name = WrittenPart.name(split, 0) + "-attempt";
      String root = split % 2 == 0 ? "" : "hdfs://cluster:9000";
      written.add(new WrittenPart(name, 1, split < 4 ? 35 : 20));
      parts.add(split(split, root + "/work/packed/" + name, split < 4 ? 35 : 20));
    }
    assertThat(new Slots(2).deal(parts)).as("otherwise").isNotEqualTo(dealt);
    slots.packed(dealt, new Path("hdfs://cluster:9000/work/packed"), written);
    assertThat(slots.deal(parts)).isEqualTo(dealt);
  }

  /** A queue gave one container, then none is known of, then three of two. */
  @Test
  void thereAreNoMoreSlotsThanContainers() {
    Slots slots = new Slots(3);
    List<RowsSplit> splits = files("a", 100, 6);
    int[] dealt = slots.deal(splits);
    assertThat(dealt).containsExactly(0, 0, 1, 1, 2, 2);
    slots.limit(dealt, 4);
    slots.limit(dealt, -1);
    slots.limit(dealt, 0);
    assertThat(slots.most()).isEqualTo(3);
    slots.limit(dealt, 2);
    dealt = slots.deal(splits);
    assertThat(dealt).containsExactly(0, 0, 0, 1, 1, 1);
    slots.limit(dealt, 1);
    assertThat(slots.deal(splits)).containsOnly(0);
  }

  /** A pass of few splits needs few containers: that others have none says nothing. */
  @Test
  void aSmallPassDoesNotLimitTheNextOnes() {
    Slots slots = new Slots(3);
    slots.limit(slots.deal(files("a", 100, 1)), 1);
    assertThat(slots.most()).isEqualTo(3);
  }

  /** Rows that have all been packed by one container would keep the others idle. */
  @Test
  void anUnevenShareIsDealtOutAnew() {
    Slots slots = new Slots(2);
    int[] dealt = slots.deal(files("text", 100, 4));
    List<RowsSplit> parts = new ArrayList<>();
    List<WrittenPart> written = new ArrayList<>();
    long[] lengths = {1000, 1000, 10, 10};
    for (int split = 0; split < 4; split++) {
      String name = WrittenPart.name(split, 0);
      written.add(new WrittenPart(name, 1, lengths[split]));
      parts.add(split(split, "/packed/" + name, lengths[split]));
    }
    slots.packed(dealt, new Path("/packed"), written);
    int[] anew = slots.deal(parts);
    assertThat(anew[0]).isNotEqualTo(anew[1]);
    assertThat(slots.deal(parts)).as("and stays so").isEqualTo(anew);
  }

  @Test
  void everySplitHasOneSlotOfThoseThereAre() {
    for (int most = 1; most < 6; most++) {
      for (int count = 1; count < 20; count++) {
        int factor = most;
        List<RowsSplit> splits = new ArrayList<>();
        LongStream.range(0, count)
            .map(i -> i * factor % 7 * 1000)
            .forEach(length -> splits.add(split(splits.size(), "/f" + splits.size(), length)));
        assertThat(new Slots(most).deal(splits)).hasSize(count).isSorted();
        assertThat(Arrays.stream(new Slots(most).deal(splits)).max().getAsInt()).isLessThan(most);
      }
    }
  }

  @Test
  void tasksAreToldTheirSplits() throws IOException {
    Configuration conf = Engines.localConf();
    FileTable table =
        Tables.open(
            conf,
            TableOptions.DEFAULTS,
            7,
            Tables.write(directory.resolve("a.csv"), Tables.random(700, 2)));
    assertThat(Slots.areKnown(conf)).isFalse();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    pass.store(
        conf, new Pass<>(new RecordRows(), table.source(), 0), pass.splits(conf, table.plan()));
    int[] dealt = {2, 0, 0, 2, 1, 2, 2};
    Slots.store(conf, dealt);
    assertThat(Slots.areKnown(conf)).isTrue();
    assertThat(ordinals(conf, 0)).containsExactly(1, 2);
    assertThat(ordinals(conf, 1)).containsExactly(4);
    assertThat(ordinals(conf, 2)).containsExactly(0, 3, 5, 6);
    assertThat(ordinals(conf, 3)).isEmpty();
  }

  @Test
  void aListOfManySplitsIsReadOnceByAContainer() throws IOException {
    Configuration conf = Engines.localConf();
    List<RowsSplit> many = files("of-the-list", 100, 5_000);
    java.nio.file.Path file = directory.resolve("splits");
    new SplitList(conf, many, new Path(file.toUri())).addTo(conf);
    Slots.store(conf, IntStream.range(0, 5_000).map(split -> split / 1_000).toArray());
    List<Integer> first = ordinals(conf, 1);
    assertThat(first).containsExactlyElementsOf(IntStream.range(1_000, 2_000).boxed().toList());
    assertThat(Files.deleteIfExists(file)).isTrue();
    assertThat(ordinals(conf, 1)).as("without the file").isEqualTo(first);
    assertThatThrownBy(() -> ordinals(conf, 2))
        .as("of another slot")
        .isInstanceOf(IOException.class);
    Slots.store(conf, IntStream.range(0, 5_000).map(split -> split / 2_500).toArray());
    assertThatThrownBy(() -> ordinals(conf, 1)).as("dealt anew").isInstanceOf(IOException.class);
  }

  private static List<Integer> ordinals(Configuration conf, int slot) throws IOException {
    return Slots.splitsOf(conf, slot).stream().map(RowsSplit::ordinal).toList();
  }

  private static List<RowsSplit> files(String name, long length, int count) {
    return IntStream.range(0, count).mapToObj(i -> split(i, "/" + name + i, length)).toList();
  }

  private static RowsSplit split(int ordinal, String path, long length) {
    return new RowsSplit(
        ordinal, RowBlock.UNCOUNTED, List.of(Segment.ofOwn(path, length)), List.of());
  }
}
