package org.daal4j.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.daal4j.core.Engine;
import org.daal4j.engine.Engines;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergedFiles;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PiecewiseRows;
import org.daal4j.engine.Tables;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks of a pass without Hadoop or Tez around them. */
class MergeTaskTest {

  @TempDir java.nio.file.Path directory;

  private final Configuration conf = Engines.localConf();

  /**
   * 90 splits make two groups, 20 pieces three reducers for each: six, whose work fewer tasks do.
   * Sums that round differ when anything is merged in another order.
   */
  @Test
  void fewerTasksThanReducersMergeToTheSameBits() throws Exception {
    FileTable table =
        Tables.open(
            conf,
            TableOptions.DEFAULTS,
            90,
            Tables.write(directory.resolve("a.csv"), Tables.random(2_000, 2)));
    PiecewiseRows fold = new PiecewiseRows(20);
    List<Double> expected;
    try (Engine engine = Engines.open("inprocess", conf, directory.resolve("work"))) {
      expected = engine.fold(table, fold);
    }
    Pass<PiecewiseRows.Sums> pass = new Pass<>(fold, table.source(), 0);
    MergePlan plan = new MergePlan(table.plan().size(), 20);
    assertThat(plan.reducers()).isEqualTo(6);
    for (int tasks = 1; tasks <= plan.reducers(); tasks++) {
      Configuration settings = new Configuration(conf);
      PassDirectory root = new PassDirectory(new Path(directory.resolve("pass-" + tasks).toUri()));
      root.store(settings, pass, root.splits(settings, table.plan()));
      Host host = new Host(settings);
      TreeMap<Long, byte[]> sent = folded(host, table.plan());
      for (int task = 0; task < tasks; task++) {
        TreeMap<Long, byte[]> own = new TreeMap<>(sent);
        int number = task;
        int all = tasks;
        own.keySet().removeIf(key -> plan.reducer(key) % all != number);
        MergeTask.run(host, new Sent(settings, own));
      }
      assertThat(host.merges).isEqualTo(20L * table.plan().size());
      assertThat(
              fold.finish(
                  new MergedFiles<>(conf, root, pass, table.plan().size()).read().partial()))
          .as(tasks + " tasks")
          .isEqualTo(expected);
    }
  }

  private static TreeMap<Long, byte[]> folded(Host host, List<RowsSplit> plan) throws Exception {
    TreeMap<Long, byte[]> sent = new TreeMap<>();
    Iterator<RowsSplit> splits = plan.iterator();
    FoldTask.run(
        host,
        () -> splits.hasNext() ? splits.next() : null,
        (key, piece) -> {
          DataOutputBuffer out = new DataOutputBuffer();
          piece.write(out);
          assertThat(sent.put(key, Arrays.copyOf(out.getData(), out.getLength()))).isNull();
        });
    return sent;
  }

  /** What a shuffle gives: sorted by key, each value read into the same object. */
  private static final class Sent implements MergeTask.Pieces {
    private final PassResultWritable value = new PassResultWritable();
    private final Iterator<Map.Entry<Long, byte[]>> left;
    private Map.Entry<Long, byte[]> current;

    Sent(Configuration conf, TreeMap<Long, byte[]> sent) {
      value.setConf(conf);
      left = sent.entrySet().iterator();
    }

    @Override
    public boolean next() {
      boolean more = left.hasNext();
      current = more ? left.next() : null;
      return more;
    }

    @Override
    public long key() {
      return current.getKey();
    }

    @Override
    public Iterable<PassResultWritable> values() throws IOException {
      DataInputBuffer in = new DataInputBuffer();
      in.reset(current.getValue(), current.getValue().length);
      value.readFields(in);
      return List.of(value);
    }
  }

  private static final class Host implements TaskHost {
    private final Configuration conf;
    private long merges;

    Host(Configuration conf) {
      this.conf = conf;
    }

    @Override
    public Configuration conf() {
      return conf;
    }

    @Override
    public String attempt() {
      return "attempt";
    }

    @Override
    public void count(PassCounter counter, long more) {
      merges += counter == PassCounter.MERGES ? more : 0;
    }

    @Override
    public void alive() {}
  }
}
