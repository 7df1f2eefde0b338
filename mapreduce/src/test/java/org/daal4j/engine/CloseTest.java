package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.input.TextDataset;
import org.daal4j.text.TextOptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is closed from another thread, as a shutdown hook does, ends its pass. */
@Timeout(60)
class CloseTest {

  @TempDir Path directory;

  private static volatile CountDownLatch begun;

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void closingEndsARunningPass(String name) throws Exception {
    Configuration conf = Engines.localConf();
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(60_000, 20));
    TextDataset table = Tables.open(conf, TextOptions.defaults(), 2, file);
    begun = new CountDownLatch(1);
    Engine engine = Engines.open(name, conf, directory.resolve("work"));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread pass =
        new Thread(() -> thrown.set(catchThrowable(() -> engine.map(table, new Slow(), "slow"))));
    pass.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    engine.close();
    pass.join();
    assertThat(thrown.get()).isInstanceOf(IOException.class);
    assertThat(directory.resolve("work/result/slow")).doesNotExist();
    awaitLocalTasks();
  }

  /** The local job runner lets the tasks of a killed job run on; they write into the directory. */
  private static void awaitLocalTasks() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("LocalJobRunner Map Task Executor")) {
        thread.join();
      }
    }
  }

  /** Writes empty lines, half a second a block: long enough to be closed in the middle. */
  public static final class Slow implements RowMap {

    /** For tasks. */
    public Slow() {}

    @Override
    public Function open(int split) {
      return (rows, lines) -> {
        begun.countDown();
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        for (int row = 0; row < rows.rows(); row++) {
          lines.endRow();
        }
      };
    }

    @Override
    public String title() {
      return "slow";
    }

    @Override
    public void write(DataOutput out) {}

    @Override
    public void read(DataInput in) {}
  }
}
