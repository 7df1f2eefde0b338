package org.daal4j.engine.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.StatusReporter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.map.WrappedMapper;
import org.apache.hadoop.mapreduce.task.MapContextImpl;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowsOut;
import org.daal4j.engine.Engines;
import org.daal4j.engine.MappedRows;
import org.daal4j.engine.MergedFile;
import org.daal4j.engine.MergedFiles;
import org.daal4j.engine.NumberLines;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.RecordRows;
import org.daal4j.engine.RouteRows;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.Tables;
import org.daal4j.engine.task.PassResultWritable;
import org.daal4j.engine.task.TaskSplits;
import org.daal4j.engine.written.WrittenFiles;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartedDataset;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two attempts of one task run side by side, as a speculative one does. The local job runner never
 * does that, so the mapper is run here without it.
 */
class AttemptsTest {

  @TempDir java.nio.file.Path directory;

  private final Configuration conf = Engines.localConf();

  @Test
  void onlyWhatTheMergedResultNamesIsSeen() throws Exception {
    FileTable table = table();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    Attempt killed = new Attempt(job(pass, table, null), table.plan().get(0), 0);
    Attempt kept = new Attempt(job(pass, table, null), table.plan().get(0), 1);

    killed.run();
    PassResult<?> result = kept.run();

    assertThat(result.rows()).isEqualTo(2);
    assertThat(names("pass/out"))
        .containsExactlyInAnyOrder(
            "rows-00000-00000@attempt_test_0001_m_000000_0",
            "rows-00000-00000@attempt_test_0001_m_000000_1");
    WrittenFiles files = new WrittenFiles(conf, pass.output());
    assertThat(files.of(result.parts().get(0)).getLen()).isEqualTo(result.parts().get(0).bytes());
    files.deleteAllBut(result.parts());
    assertThat(names("pass/out")).containsExactly("rows-00000-00000@attempt_test_0001_m_000000_1");
  }

  @Test
  void rowsThatAnAttemptSentAreNotThoseOfTheOther() throws Exception {
    FileTable table = table();
    RouteRows route = new RouteRows(3, true);
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    Pass<RecordRows.Rows> exchange = new Pass<>(route, table.source());
    Configuration job = new Configuration(conf);
    pass.store(job, exchange, pass.splits(job, table.plan()));
    Attempt killed = new Attempt(job, table.plan().get(0), 0);
    Attempt kept = new Attempt(job, table.plan().get(0), 1);

    killed.run();
    java.nio.file.Path half =
        directory.resolve("pass/out/rows-00000-00000@attempt_test_0001_m_000000_0");
    Files.write(half, Arrays.copyOf(Files.readAllBytes(half), 50));
    PassResult<?> result = kept.run();
    new Attempt(job, table.plan().get(0), 0).run(); // cut off from its job, it goes on

    assertThat(result.sent()).containsExactly(3, 0, 0);
    assertThat(names("pass/out")).hasSize(2);
    PartedDataset sent =
        new PartedDataset(
            table, route, pass.output(), result.parts(), result.sent(), new PackedSource());
    List<Double> first = new ArrayList<>();
    try (BlockReader reader = sent.source().open(conf, sent.plan().get(0))) {
      DenseRows rows = (DenseRows) reader.next();
      for (int row = 0; row < rows.rows(); row++) {
        first.add(rows.value(row, 0));
      }
      assertThat(reader.next()).isNull();
    }
    assertThat(first).containsExactly(2.0, 4.0, 0.1);
  }

  @Test
  void linesOfAnAttemptThatWasGivenUpAreNotThoseOfTheOther() throws Exception {
    FileTable table = table();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    Attempt slow = new Attempt(job(pass, table, RowsOut.csv("lines")), table.plan().get(0), 0);
    Attempt kept = new Attempt(job(pass, table, RowsOut.csv("lines")), table.plan().get(0), 1);

    PassResult<?> result = kept.run();
    slow.run(); // cut off from its job, it goes on when the job has ended

    RunContext run = new RunContext(conf, new Path(directory.toUri()), false, Progress.NONE);
    MappedRows.publish(run, pass.output(), "lines", result.parts());
    assertThat(directory.resolve("result/lines/part-m-00000")).hasContent("1,2\n3,4\n");
    assertThat(names("result/lines")).containsExactly("part-m-00000");
    assertThat(names("pass/out")).containsExactly("part-m-00000@attempt_test_0001_m_000000_0");
  }

  @Test
  void aParquetFileThatAnAttemptDidNotEndIsNeverSeen() throws Exception {
    FileTable table = table();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    RowsOut out = RowsOut.of("rows", RowFormat.PARQUET, new NumberLines(1));
    Attempt killed = new Attempt(job(pass, table, out), table.plan().get(0), 0);
    Attempt kept = new Attempt(job(pass, table, out), table.plan().get(0), 1);

    killed.run();
    java.nio.file.Path half =
        directory.resolve("pass/out/part-m-00000.parquet@attempt_test_0001_m_000000_0");
    byte[] whole = Files.readAllBytes(half);
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    PassResult<?> result = kept.run();

    RunContext run = new RunContext(conf, new Path(directory.toUri()), false, Progress.NONE);
    MappedRows.publish(run, pass.output(), "rows", result.parts());
    assertThat(names("result/rows")).containsExactly("part-m-00000.parquet");
    assertThat(directory.resolve("result/rows/part-m-00000.parquet")).hasBinaryContent(whole);
  }

  @Test
  void aReducersResultIsThatOfAnyAttemptThatCompletedIt() throws Exception {
    FileTable table = table();
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    Pass<RecordRows.Rows> rows = new Pass<>(new RecordRows(), table.source(), 0);

    try (MergedFile failed = new MergedFile(conf, pass, 0, "a0")) {
      failed.write(0, rows.newResult());
    }
    assertThatThrownBy(() -> new MergedFiles<>(conf, pass, rows, 1).read())
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("there is no file r-00000-*");
    for (String attempt : List.of("a2", "a1")) {
      try (MergedFile merged = new MergedFile(conf, pass, 0, attempt)) {
        merged.write(0, rows.newResult());
        merged.complete();
      }
      assertThat(new MergedFiles<>(conf, pass, rows, 1).read().rows()).isZero();
    }
    assertThat(names("pass/merged"))
        .containsExactlyInAnyOrder("r-00000-a0.incomplete", "r-00000-a1", "r-00000-a2");
  }

  private FileTable table() throws IOException {
    return Tables.open(
        conf, TableOptions.DEFAULTS, 1, Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n"));
  }

  private Configuration job(PassDirectory directory, FileTable table, RowsOut out)
      throws IOException {
    Configuration job = new Configuration(conf);
    Pass<?> pass =
        out == null
            ? new Pass<>(new RecordRows(), table.source(), 1)
            : new Pass<>(new RecordRows(), new NumberLines(1), out, table.source());
    directory.store(job, pass, directory.splits(job, table.plan()));
    return job;
  }

  private List<String> names(String name) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(directory.resolve(name))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.startsWith("."))
          .toList();
    }
  }

  /** One attempt of the task of a split. */
  private static final class Attempt {
    private final Configuration conf;
    private final TaskAttemptID id;
    private final TaskSplits task;
    private final List<PassResult<?>> results = new ArrayList<>();

    Attempt(Configuration conf, RowsSplit split, int number) {
      this.conf = conf;
      this.id = new TaskAttemptID("test", 1, TaskType.MAP, 0, number);
      this.task = new TaskSplits(List.of(split));
    }

    PassResult<?> run() throws IOException, InterruptedException {
      RecordReader<NullWritable, RowsSplit> reader =
          new RowsInputFormat().createRecordReader(task, new TaskAttemptContextImpl(conf, id));
      RecordWriter<LongWritable, PassResultWritable> writer =
          new RecordWriter<>() {
            @Override
            public void write(LongWritable key, PassResultWritable value) {
              results.add(result(value));
            }

            @Override
            public void close(TaskAttemptContext same) {}
          };
      new FoldMapper()
          .run(
              new WrappedMapper<NullWritable, RowsSplit, LongWritable, PassResultWritable>()
                  .getMapContext(
                      new MapContextImpl<>(conf, id, reader, writer, null, new Reporter(), task)));
      assertThat(results).hasSize(1);
      return results.get(0);
    }

    private static PassResult<RecordRows.Rows> result(PassResultWritable value) {
      return value.get();
    }
  }

  /** Counts, and hears the rest. */
  private static final class Reporter extends StatusReporter {
    private final Counters counters = new Counters();

    @Override
    public Counter getCounter(Enum<?> name) {
      return counters.findCounter(name);
    }

    @Override
    public Counter getCounter(String group, String name) {
      return counters.findCounter(group, name);
    }

    @Override
    public void progress() {}

    @Override
    public float getProgress() {
      return 0;
    }

    @Override
    public void setStatus(String status) {}
  }
}
