package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.OutputCommitter;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.StatusReporter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.map.WrappedMapper;
import org.apache.hadoop.mapreduce.task.MapContextImpl;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.daal4j.core.PassFailedException;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.text.TextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two attempts of one task run side by side, as a speculative one does. The local job runner never
 * does that, so mapper and output format are run here without it.
 */
class AttemptsTest {

  @TempDir java.nio.file.Path directory;

  private final Configuration conf = Engines.localConf();

  @Test
  void onlyTheAttemptCommittedBeforeTheJobIsSeen() throws Exception {
    FileTable table =
        Tables.open(
            conf,
            TextOptions.defaults(),
            1,
            Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n"));
    PassDirectory pass = new PassDirectory(new Path(directory.resolve("pass").toUri()));
    Job job = Job.getInstance(conf);
    JobDefaults.apply(job.getConfiguration());
    MergedOutputFormat.configure(job, pass);
    job.setOutputFormatClass(MergedOutputFormat.class);
    pass.store(
        job.getConfiguration(),
        new Pass<>(new RecordRows(), new NumberLines(1), table.source(), 1),
        table.plan());
    Attempt killed = new Attempt(job.getConfiguration(), table.plan().get(0), 0);
    Attempt kept = new Attempt(job.getConfiguration(), table.plan().get(0), 1);
    killed.committer.setupJob(killed.context);

    killed.run();
    kept.run();
    kept.committer.commitTask(kept.context);
    // A task killed while it commits leaves nothing where the job's files go.
    assertThat(directory.resolve("pass/out").toFile().list()).containsExactly("_temporary");
    kept.committer.commitJob(kept.context);
    commitAfterTheEnd(killed);

    assertThat(kept.results).hasSize(1);
    assertThat(kept.results.get(0).rows()).isEqualTo(2);
    try (Stream<java.nio.file.Path> files = Files.list(directory.resolve("pass/out"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> !n.startsWith(".")))
          .containsExactlyInAnyOrder("_SUCCESS", "part-m-00000", "rows-00000-00000");
    }
    assertThat(Files.readString(directory.resolve("pass/out/part-m-00000")))
        .isEqualTo("1,2\n3,4\n");
    assertThat(kept.results.get(0).parts()).hasSize(1);
    assertThat(Files.size(directory.resolve("pass/out/rows-00000-00000")))
        .isEqualTo(kept.results.get(0).parts().get(0).bytes());
  }

  @Test
  void aReducersResultIsThatOfAnyAttemptThatCompletedItAndNeedsNoLeaveToCommit() throws Exception {
    FileTable table =
        Tables.open(
            conf,
            TextOptions.defaults(),
            1,
            Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n"));
    PassDirectory directory = new PassDirectory(new Path(this.directory.resolve("pass").toUri()));
    Pass<RecordRows.Rows> pass = new Pass<>(new RecordRows(), null, table.source(), 0);
    Job job = Job.getInstance(conf);
    MergedOutputFormat.configure(job, directory);
    directory.store(job.getConfiguration(), pass, table.plan());
    MergedFiles<RecordRows.Rows> files = new MergedFiles<>(conf, directory, pass, 1);

    begin(job, 0);
    assertThatThrownBy(files::read)
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("there is no file r-00000-*");
    // Hadoop also closes the writer of a reducer that has thrown.
    begin(job, 0).close(reduceAttempt(job, 0));
    for (int attempt = 2; attempt > 0; attempt--) {
      RecordWriter<NullWritable, PassResultWritable> writer = begin(job, attempt);
      writer.write(NullWritable.get(), PassResultWritable.of(pass.newResult(), 0));
      writer.close(reduceAttempt(job, attempt));
      assertThat(
              new MergedOutputFormat()
                  .getOutputCommitter(reduceAttempt(job, attempt))
                  .needsTaskCommit(reduceAttempt(job, attempt)))
          .isFalse();
      assertThat(new MergedFiles<>(conf, directory, pass, 1).read().rows()).isZero();
    }
    try (Stream<java.nio.file.Path> names = Files.list(this.directory.resolve("pass/merged"))) {
      assertThat(names.map(file -> file.getFileName().toString()).filter(n -> !n.startsWith(".")))
          .containsExactlyInAnyOrder("r-00000-0.incomplete", "r-00000-1", "r-00000-2");
    }
  }

  private static RecordWriter<NullWritable, PassResultWritable> begin(Job job, int attempt)
      throws IOException {
    return new MergedOutputFormat().getRecordWriter(reduceAttempt(job, attempt));
  }

  private static TaskAttemptContext reduceAttempt(Job job, int number) {
    return new TaskAttemptContextImpl(
        job.getConfiguration(), new TaskAttemptID("test", 1, TaskType.REDUCE, 0, number));
  }

  /** What a task does that was cut off from its job after it was allowed to commit. */
  private static void commitAfterTheEnd(Attempt attempt) throws IOException {
    attempt.committer.commitTask(attempt.context);
  }

  /** One attempt of the task of a split. */
  private static final class Attempt {
    private final TaskAttemptContext context;
    private final OutputCommitter committer;
    private final TaskSplits task;
    private final List<PassResult<?>> results = new ArrayList<>();

    Attempt(Configuration conf, RowsSplit split, int number) throws IOException {
      this.task = new TaskSplits(List.of(split));
      TaskAttemptID id = new TaskAttemptID("test", 1, TaskType.MAP, 0, number);
      this.context = new TaskAttemptContextImpl(conf, id);
      this.committer = new MergedOutputFormat().getOutputCommitter(context);
    }

    void run() throws IOException, InterruptedException {
      committer.setupTask(context);
      RowsInputFormat format = new RowsInputFormat();
      RecordReader<IntWritable, RowsSplit> reader = format.createRecordReader(task, context);
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
              new WrappedMapper<IntWritable, RowsSplit, LongWritable, PassResultWritable>()
                  .getMapContext(
                      new MapContextImpl<>(
                          context.getConfiguration(),
                          context.getTaskAttemptID(),
                          reader,
                          writer,
                          committer,
                          new Reporter(),
                          task)));
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
