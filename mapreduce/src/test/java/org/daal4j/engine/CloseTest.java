package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is closed from another thread, as a shutdown hook does, ends its pass. */
@Timeout(60)
class CloseTest {

  @TempDir Path directory;

  private static volatile CountDownLatch begun;

  private final AtomicReference<Throwable> thrown = new AtomicReference<>();

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void closingEndsARunningPass(String name) throws Exception {
    Configuration conf = Engines.localConf();
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(60_000, 20));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 2, file);
    begun = new CountDownLatch(1);
    Engine engine = Engines.open(name, conf, directory.resolve("work"));
    Thread pass =
        new Thread(
            () ->
                thrown.set(
                    catchThrowable(() -> engine.map(table, new Slow(), RowsOut.csv("slow")))));
    pass.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    engine.close();
    pass.join();
    assertThat(thrown.get()).isInstanceOf(IOException.class);
    assertThat(directory.resolve("work/result/slow")).doesNotExist();
    awaitLocalTasks();
  }

  @Test
  void closingWaitsForAJobThatIsBeingSubmitted() throws Exception {
    Configuration conf = Engines.localConf();
    Path file = Tables.write(directory.resolve("a.csv"), "1\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    begun = new CountDownLatch(1);
    SlowToSubmit map = new SlowToSubmit();
    Engine engine = Engines.open("mapreduce", conf, directory.resolve("work"));
    Thread pass =
        new Thread(
            () -> thrown.set(catchThrowable(() -> engine.map(table, map, RowsOut.csv("x")))));
    pass.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    engine.close();
    assertThat(map.written).isTrue();
    pass.join();
    assertThat(thrown.get()).isInstanceOf(IOException.class);
    assertThat(catchThrowable(() -> engine.map(table, map, RowsOut.csv("x"))))
        .hasMessageContaining("closed");
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

    /** With nothing to know. */
    public Slow() {}

    /** For tasks. */
    public Slow(DataInput in) {}

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
    public List<RowColumn> columns() {
      return List.of();
    }

    @Override
    public String title() {
      return "slow";
    }

    @Override
    public void write(DataOutput out) {}
  }

  /** Takes a second to be written for the tasks. */
  public static final class SlowToSubmit implements RowMap {
    private volatile boolean written;

    /** With nothing to know. */
    public SlowToSubmit() {}

    /** For tasks. */
    public SlowToSubmit(DataInput in) {}

    @Override
    public Function open(int split) {
      return (rows, lines) -> {
        for (int row = 0; row < rows.rows(); row++) {
          lines.endRow();
        }
      };
    }

    @Override
    public List<RowColumn> columns() {
      return List.of();
    }

    @Override
    public String title() {
      return "slow to submit";
    }

    @Override
    public void write(DataOutput out) throws IOException {
      begun.countDown();
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      written = true;
    }
  }
}
