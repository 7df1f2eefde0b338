package org.daal4j.engine.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordReader;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.Engines;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.RecordRows;
import org.daal4j.engine.Tables;
import org.daal4j.engine.task.TaskSplits;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsInputFormatTest {

  @TempDir java.nio.file.Path directory;

  @Test
  void onlyTheLocalJobRunnerHasTasksOfSeveralSplits() throws IOException {
    assertThat(tasks("local")).hasSize(4);
    assertThat(tasks("yarn")).hasSize(7);
  }

  @Test
  void aTaskGivesItsSplitsInOrderUntilItsJobIsKilled() throws Exception {
    List<RowsSplit> splits = List.of(split(0), split(1));
    RecordReader<NullWritable, RowsSplit> reader =
        new RowsInputFormat().createRecordReader(new TaskSplits(splits), null);
    assertThat(reader.nextKeyValue()).isTrue();
    assertThat(reader.getCurrentValue().ordinal()).isZero();
    assertThat(reader.getCurrentValue()).isSameAs(splits.get(0));
    Thread.currentThread().interrupt();
    assertThatThrownBy(reader::nextKeyValue).isInstanceOf(InterruptedException.class);
    assertThat(reader.nextKeyValue()).isTrue();
    assertThat(reader.getCurrentValue().ordinal()).isEqualTo(1);
    assertThat(reader.getProgress()).isEqualTo(1);
    assertThat(reader.nextKeyValue()).isFalse();
  }

  /** The tasks of a job of seven splits where two threads map. */
  private List<InputSplit> tasks(String framework) throws IOException {
    Configuration conf = Engines.localConf();
    FileTable table =
        Tables.open(
            conf,
            TableOptions.DEFAULTS,
            7,
            Tables.write(directory.resolve("a.csv"), Tables.random(700, 2)));
    assertThat(table.plan().size()).isEqualTo(7);
    conf.set("mapreduce.framework.name", framework);
    conf.set("mapreduce.local.map.tasks.maximum", "2");
    Job job = Job.getInstance(conf);
    PassDirectory pass = new PassDirectory(new Path(directory.resolve(framework).toUri()));
    pass.store(
        job.getConfiguration(),
        new Pass<>(new RecordRows(), table.source(), 0),
        pass.splits(conf, table.plan()));
    return new RowsInputFormat().getSplits(job);
  }

  private static RowsSplit split(int ordinal) {
    return new RowsSplit(
        ordinal, RowBlock.UNCOUNTED, List.of(Segment.ofOwn("file:/a", 5)), List.of());
  }
}
