package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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

  private static final AtomicInteger RUNNING = new AtomicInteger();

  private static volatile CountDownLatch begun;

  private final AtomicReference<Throwable> thrown = new AtomicReference<>();
  private final AtomicInteger left = new AtomicInteger();

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
  }

  /** As a program's thread whose {@code Future} is cancelled; who deletes the directories then. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tasksHaveEndedWhenAThreadThatIsInterruptedHasClosed(boolean named) throws Exception {
    Configuration conf = Engines.localConf();
    if (named) {
      conf.set("hadoop.tmp.dir", directory.resolve("named").toString());
    }
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(60_000, 20));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 2, file);
    begun = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread pass =
        new Thread(
            () -> {
              try (Engine engine = Engines.open("mapreduce", conf, directory.resolve("work"))) {
                engine.map(table, new Slow(), RowsOut.csv("slow"));
              } catch (IOException e) {
                thrown.set(e);
              }
              left.set(RUNNING.get());
              interrupted.set(Thread.interrupted());
            });
    pass.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    pass.interrupt();
    pass.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
    assertThat(left).hasValue(0);
    assertThat(interrupted).isTrue();
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
  }

  /**
   * Writes empty lines, half a second a block: long enough to be closed in the middle, of which it
   * takes a while to hear.
   */
  public static final class Slow implements RowMap {

    /** With nothing to know. */
    public Slow() {}

    /** For tasks. */
    public Slow(DataInput in) {}

    @Override
    public Function open(int split) {
      return (rows, lines) -> {
        RUNNING.incrementAndGet();
        begun.countDown();
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          LockSupport.parkNanos(300_000_000);
          throw new IOException(e);
        } finally {
          RUNNING.decrementAndGet();
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
