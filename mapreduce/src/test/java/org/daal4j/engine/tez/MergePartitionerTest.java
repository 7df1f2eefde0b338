package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.daal4j.engine.Engines;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PiecewiseRows;
import org.daal4j.engine.Tables;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which merging task gets what a split sends. */
class MergePartitionerTest {

  @TempDir java.nio.file.Path directory;

  /** 90 splits make two groups, 20 pieces three reducers for each. */
  @Test
  void whatAReducerMergesGoesToOneTaskAndEveryTaskHasWork() throws IOException {
    Configuration conf = Engines.localConf();
    FileTable table =
        Tables.open(
            conf,
            TableOptions.DEFAULTS,
            90,
            Tables.write(directory.resolve("a.csv"), Tables.random(2_000, 2)));
    int splits = table.plan().size();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    pass.store(
        conf,
        new Pass<>(new PiecewiseRows(20), table.source(), 0),
        pass.splits(conf, table.plan()));
    MergePlan plan = new MergePlan(splits, 20);
    assertThat(plan.reducers()).isEqualTo(6);
    MergePartitioner partitioner = new MergePartitioner(conf);
    for (int tasks = 1; tasks <= plan.reducers(); tasks++) {
      int[] taskOf = new int[plan.reducers()];
      Arrays.fill(taskOf, -1);
      TreeSet<Integer> used = new TreeSet<>();
      for (int piece = 0; piece < 20; piece++) {
        for (int split = 0; split < splits; split++) {
          long key = MergePlan.key(piece, split);
          int task = partitioner.getPartition(new LongWritable(key), null, tasks);
          assertThat(task).isBetween(0, tasks - 1);
          int reducer = plan.reducer(key);
          assertThat(taskOf[reducer]).isIn(-1, task);
          taskOf[reducer] = task;
          used.add(task);
        }
      }
      assertThat(used).hasSize(tasks);
    }
  }
}
