package org.daal4j.engine.inprocess;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.SplitListener;
import org.daal4j.engine.SplitWork;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SplitDataset;

/** Runs the splits of a pass on threads; finished splits are merged in input order. */
final class SplitThreads {

  private static final int EMPTY_SPLITS = 64; // a thread, at most, beside those with rows
  private static final long REPORT_MILLIS = 100;
  private static final long STOP_NANOS = 2_000_000_000L;

  private final int threads;
  private volatile OrderedSplits<?> running;
  private volatile List<Thread> workers = List.of();
  private volatile boolean stopped;

  SplitThreads(int threads) {
    this.threads = Math.max(1, threads);
  }

  /** Runs a pass; reports from the calling thread only. */
  <P extends Partial<P>> PassResult<P> run(
      SplitDataset dataset, Pass<P> pass, SplitWork<P> work, Progress progress) throws IOException {
    List<RowsSplit> plan = dataset.plan();
    LongAdder rows = new LongAdder();
    LongAdder bytes = new LongAdder();
    PartialMemory memory = PartialMemory.of(pass, dataset);
    long heap = Runtime.getRuntime().maxMemory();
    int window = memory.partialsInProcess(4 * threads, heap);
    int reach = memory.partialsInProcess(EMPTY_SPLITS * threads, heap);
    OrderedSplits<P> splits = new OrderedSplits<>(pass, plan.size(), window, reach);
    SplitListener listener =
        (moreRows, moreSkipped, moreBytes) -> {
          rows.add(moreRows);
          bytes.add(moreBytes);
          splits.checkGoingOn();
        };
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < Math.min(Math.min(threads, window), plan.size()); i++) {
      Thread worker =
          new Thread(() -> splits.work(plan, split -> work.run(split, listener)), "daal4j-" + i);
      worker.setDaemon(true);
      started.add(worker);
    }
    workers = started;
    running = splits;
    try {
      if (stopped) {
        throw new PassFailedException("the engine was closed");
      }
      started.forEach(Thread::start);
      while (!splits.await(REPORT_MILLIS)) {
        progress.passAdvanced(rows.sum(), bytes.sum());
      }
      return splits.result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted in a pass").initCause(e);
    } finally {
      splits.stop();
      running = null;
      join(started);
    }
  }

  private static void join(List<Thread> workers) {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Makes the running pass, and every later one, fail; gives its threads a moment to leave their
   * files.
   */
  void stop() {
    stopped = true;
    OrderedSplits<?> splits = running;
    if (splits != null) {
      splits.stop();
      try {
        long limit = System.nanoTime() + STOP_NANOS;
        for (Thread worker : workers) {
          worker.join(Math.max(1, (limit - System.nanoTime()) / 1_000_000));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
