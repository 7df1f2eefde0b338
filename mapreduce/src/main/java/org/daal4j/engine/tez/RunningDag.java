package org.daal4j.engine.tez;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tez.common.counters.TezCounters;
import org.apache.tez.dag.api.TezException;
import org.apache.tez.dag.api.client.DAGClient;
import org.apache.tez.dag.api.client.DAGStatus;
import org.apache.tez.dag.api.client.StatusGetOpts;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.engine.libraries.JavaTrouble;
import org.daal4j.engine.task.PassCounter;

/** A submitted DAG, watched until it ends. Closed before, it is killed. */
final class RunningDag implements Closeable {

  /** What the tasks of a pass have left word of, when it failed. */
  @FunctionalInterface
  interface Messages {
    List<String> read() throws IOException;
  }

  private static final long REPORT_MILLIS = 1000;
  private static final long POLL_MILLIS = 100;
  private static final int MOST_REASONS = 3;

  private final DAGClient client;
  private final String title;
  private final Progress progress;
  private final Messages messages;
  private volatile boolean ended;

  RunningDag(DAGClient client, String title, Progress progress, Messages messages) {
    this.client = client;
    this.title = title;
    this.progress = progress;
    this.messages = messages;
  }

  /** Waits for the end, reporting progress. */
  void await() throws IOException {
    try {
      DAGStatus status = client.getDAGStatus(EnumSet.noneOf(StatusGetOpts.class), REPORT_MILLIS);
      while (!status.isCompleted()) {
        long asked = System.nanoTime();
        status = client.getDAGStatus(EnumSet.of(StatusGetOpts.GET_COUNTERS), REPORT_MILLIS);
        report(status.getDAGCounters());
        if (!status.isCompleted() && System.nanoTime() - asked < POLL_MILLIS * 1_000_000) {
          // The master does not answer; what the client remembers of it comes at once.
          Thread.sleep(POLL_MILLIS);
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      ended = true;
      if (status.getDAGProgress() == null) {
        // Only a master knows that: this is what YARN says of the application.
        throw new SessionLostException(
            title + " was lost: " + reason(status.getDiagnostics()), null);
      }
      switch (status.getState()) {
        case SUCCEEDED -> {}
        case FAILED -> throw new PassFailedException(title + " failed: " + reason(status));
        case KILLED -> throw new SessionLostException(title + " was killed with its session", null);
        default ->
            throw new SessionLostException(
                title + " was lost: " + reason(status.getDiagnostics()), null);
      }
    } catch (TezException e) {
      throw new SessionLostException(title + " was lost: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted in " + title).initCause(e);
    }
  }

  private void report(TezCounters counters) {
    if (counters != null) {
      progress.passAdvanced(value(counters, PassCounter.ROWS), value(counters, PassCounter.BYTES));
    }
  }

  private static long value(TezCounters counters, PassCounter counter) {
    return counters.findCounter(PassCounter.GROUP, counter.title()).getValue();
  }

  private String reason(DAGStatus status) {
    List<String> left;
    try {
      left = messages.read();
    } catch (IOException e) {
      left = List.of("its diagnostics cannot be read: " + e.getMessage());
    }
    return left.isEmpty()
        ? reason(status.getDiagnostics())
        : String.join("; ", left.subList(0, Math.min(MOST_REASONS, left.size())));
  }

  /**
   * What Tez or YARN says, in a line; with the remedy when containers have no Java that will do.
   */
  static String reason(List<String> diagnostics) {
    return JavaTrouble.in(String.join("\n", diagnostics)).orElseGet(() -> firstLines(diagnostics));
  }

  private static String firstLines(List<String> diagnostics) {
    return diagnostics.stream()
        .map(text -> text.lines().findFirst().orElse(""))
        .distinct()
        .limit(MOST_REASONS)
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() throws IOException {
    try {
      if (!ended) {
        ended = true;
        client.tryKillDAG();
      }
    } catch (TezException e) {
      throw new IOException(title + " may still run: " + e.getMessage(), e);
    } finally {
      client.close();
    }
  }
}
