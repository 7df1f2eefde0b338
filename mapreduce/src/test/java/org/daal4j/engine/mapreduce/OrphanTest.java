package org.daal4j.engine.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.engine.Engines;
import org.daal4j.engine.Tables;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job of a killed driver runs on while another driver repeats the run in the same place. */
@Timeout(60)
class OrphanTest {

  private static final Semaphore BEGUN = new Semaphore(0);
  private static volatile CountDownLatch go;

  @TempDir Path directory;

  @Test
  void aJobThatOutlivesItsDriverDoesNotMeetTheNextRun() throws Exception {
    Configuration conf = Engines.localConf();
    FileTable table =
        Tables.open(
            conf, TableOptions.DEFAULTS, 1, Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n"));
    go = new CountDownLatch(1);
    Run orphan = new Run(conf, table);
    Set<String> orphans = passes();
    Run next = new Run(conf, table);
    assertThat(passes()).isNotEmpty().doesNotContainAnyElementsOf(orphans);
    go.countDown();
    orphan.thread.join();
    next.thread.join();
    assertThat(next.thrown.get()).isNull();
    assertThat(Tables.lines(directory.resolve("work/result/waiting"))).containsExactly("", "");
  }

  private Set<String> passes() {
    return Set.of(directory.resolve("work").toFile().list((work, name) -> name.startsWith("pass")));
  }

  /** A run, in the middle of its first pass. */
  private final class Run {
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final Thread thread;

    Run(Configuration conf, FileTable table) throws InterruptedException {
      Engine engine = Engines.open("mapreduce", conf, directory.resolve("work"));
      thread =
          new Thread(
              () ->
                  thrown.set(
                      catchThrowable(
                          () -> engine.map(table, new Waiting(), RowsOut.csv("waiting")))));
      thread.start();
      assertThat(BEGUN.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Writes empty lines, once it may. */
  public static final class Waiting implements RowMap {

    /** With nothing to know. */
    public Waiting() {}

    /** For tasks. */
    public Waiting(DataInput in) {}

    @Override
    public Function open(int split) {
      return (rows, lines) -> {
        BEGUN.release();
        try {
          go.await();
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
      return "waiting";
    }

    @Override
    public void write(DataOutput out) {}
  }
}
