package org.daal4j.engine.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.NullOutputFormat;
import org.daal4j.engine.Engines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobThreadsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private static volatile CountDownLatch begun;
  private static volatile CountDownLatch go;
  private static final AtomicInteger ENDED = new AtomicInteger();

  @TempDir Path directory;

  @BeforeEach
  void begin() {
    begun = new CountDownLatch(1);
    go = new CountDownLatch(1);
    ENDED.set(0);
  }

  /** Deaf to interrupts until it may end, then writes below the temporary directory. */
  public static final class Deaf extends Mapper<LongWritable, Text, LongWritable, Text> {

    /** For Hadoop. */
    public Deaf() {}

    @Override
    public void run(Context context) throws IOException {
      begun.countDown();
      while (go.getCount() > 0) {
        Thread.onSpinWait();
      }
      Thread.interrupted();
      Files.createDirectories(Path.of(context.getConfiguration().get("hadoop.tmp.dir"), "late"));
      ENDED.incrementAndGet();
    }
  }

  private Path temporary() {
    return directory.resolve("temporary");
  }

  private Job job() throws IOException {
    Configuration conf = Engines.localConf();
    LocalJobs.apply(conf, 1);
    LocalJobs.useTemporaryDirectory(conf, temporary());
    Job job = Job.getInstance(conf);
    job.setMapperClass(Deaf.class);
    job.setNumReduceTasks(0);
    job.setOutputFormatClass(NullOutputFormat.class);
    Path input = Files.writeString(directory.resolve("input"), "a line\n");
    FileInputFormat.addInputPath(job, new org.apache.hadoop.fs.Path(input.toUri()));
    return job;
  }

  @Test
  void theTaskOfAKilledJobIsWaitedFor() throws Exception {
    JobThreads threads = new JobThreads();
    Job job = job();
    threads.submit(job);
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    job.killJob();
    threads.awaitEnd(Duration.ofMillis(50));
    assertThat(ENDED).as("not for ever").hasValue(0);
    go.countDown();
    threads.awaitEnd(LONG);
    assertThat(ENDED).hasValue(1);
    assertThat(temporary().resolve("late")).exists();
  }

  /** Which its own thread deletes when the job is said to be complete. */
  @Test
  void nothingOfACompleteJobIsLeft() throws Exception {
    go.countDown();
    JobThreads threads = new JobThreads();
    for (int run = 0; run < 20; run++) {
      Job job = job();
      threads.submit(job);
      while (!job.isComplete()) {
        Thread.sleep(1);
      }
      threads.awaitEnd(LONG);
      try (var left = Files.find(temporary(), 20, (path, file) -> file.isRegularFile())) {
        assertThat(left).isEmpty();
      }
    }
    assertThat(ENDED).hasValue(20);
  }

  @Test
  void noThreadsAreNotWaitedFor() {
    assertTimeout(LONG.dividedBy(10), () -> new JobThreads().awaitEnd(LONG));
  }

  /** As one of a pool whose task is cancelled. */
  @Test
  void aThreadThatIsInterruptedWaitsAsWell() throws Exception {
    JobThreads threads = new JobThreads();
    threads.submit(job());
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    Thread.currentThread().interrupt();
    threads.awaitEnd(Duration.ofMillis(50));
    assertThat(ENDED).as("not for ever").hasValue(0);
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(go::countDown);
    threads.awaitEnd(LONG);
    assertThat(ENDED).hasValue(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatASubmissionThrowsIsThrown() throws Exception {
    Job job = job();
    job.setOutputFormatClass(ThereAlready.class);
    assertThatThrownBy(() -> new JobThreads().submit(job))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage("there");
  }

  /** Refuses every job. */
  public static final class ThereAlready extends FileOutputFormat<LongWritable, Text> {

    /** For Hadoop. */
    public ThereAlready() {}

    @Override
    public org.apache.hadoop.mapreduce.RecordWriter<LongWritable, Text> getRecordWriter(
        org.apache.hadoop.mapreduce.TaskAttemptContext job) {
      throw new AssertionError();
    }

    @Override
    public void checkOutputSpecs(org.apache.hadoop.mapreduce.JobContext job) throws IOException {
      throw new FileAlreadyExistsException("there");
    }
  }

  /** Who closes the engine then kills the job. */
  @Test
  void anInterruptedSubmissionIsWhole() throws Exception {
    JobThreads threads = new JobThreads();
    Thread.currentThread().interrupt();
    threads.submit(job());
    assertThat(Thread.interrupted()).isTrue();
    go.countDown();
    threads.awaitEnd(LONG);
    assertThat(ENDED).hasValue(1);
  }
}
