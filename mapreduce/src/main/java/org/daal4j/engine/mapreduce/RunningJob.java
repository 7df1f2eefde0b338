package org.daal4j.engine.mapreduce;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobStatus;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.libraries.JavaTrouble;
import org.daal4j.engine.task.FailureNotes;
import org.daal4j.engine.task.PassCounter;
import org.daal4j.engine.yarn.Framework;

/**
 * A submitted job, watched until it ends. Closed before, it is killed. Hadoop's own waiting looks
 * every five seconds, which is many times as long as a local job takes.
 */
final class RunningJob implements Closeable {

  private static final long LOCAL_POLL_MILLIS = 10;
  private static final long LEAST_CLUSTER_POLL_MILLIS = 50;
  private static final long MOST_CLUSTER_POLL_MILLIS = 1000;
  private static final long LOCAL_REPORT_NANOS = 100_000_000L;
  private static final long CLUSTER_REPORT_NANOS = 1_000_000_000L;
  private static final int MOST_EVENTS = 10_000;

  private final Job job;
  private final PassDirectory directory;
  private final Progress progress;
  private final boolean local;
  private volatile boolean ended;

  RunningJob(Job job, PassDirectory directory, Progress progress) {
    this.job = job;
    this.directory = directory;
    this.progress = progress;
    this.local = Framework.isLocal(job.getConfiguration());
  }

  /**
   * Waits for the end, reporting progress.
   *
   * @throws PassFailedException when the job failed, with what its tasks said
   */
  void await() throws IOException {
    try {
      long startedAt = System.nanoTime();
      long reportedAt = startedAt;
      while (!job.isComplete()) {
        Thread.sleep(pollMillis((System.nanoTime() - startedAt) / 1_000_000));
        long now = System.nanoTime();
        if (now - reportedAt > (local ? LOCAL_REPORT_NANOS : CLUSTER_REPORT_NANOS)) {
          report(job.getCounters());
          reportedAt = now;
        }
      }
      ended = true;
      JobStatus status = job.getStatus();
      if (status.getState() != JobStatus.State.SUCCEEDED) {
        throw new PassFailedException(
            "job " + job.getJobID() + " (" + job.getJobName() + ") " + reason(status));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException)
          new InterruptedIOException("interrupted in job " + job.getJobID()).initCause(e);
    }
  }

  /** On a cluster a fortieth of the time so far, within bounds: the job's end is soon seen. */
  private long pollMillis(long elapsedMillis) {
    return local
        ? LOCAL_POLL_MILLIS
        : Math.max(
            LEAST_CLUSTER_POLL_MILLIS, Math.min(MOST_CLUSTER_POLL_MILLIS, elapsedMillis / 40));
  }

  private void report(Counters counters) {
    if (counters != null) {
      progress.passAdvanced(value(counters, PassCounter.ROWS), value(counters, PassCounter.BYTES));
    }
  }

  private static long value(Counters counters, PassCounter counter) {
    return counters.findCounter(PassCounter.GROUP, counter.title()).getValue();
  }

  private String reason(JobStatus status) throws InterruptedException {
    if (status.getState() == JobStatus.State.KILLED) {
      return "was killed";
    }
    List<String> messages = new ArrayList<>();
    try {
      messages.addAll(FailureNotes.read(job.getConfiguration(), directory));
      if (messages.isEmpty()) {
        messages.addAll(taskDiagnostics());
      }
    } catch (IOException e) {
      messages.add("its diagnostics cannot be read: " + e.getMessage());
    }
    if (messages.isEmpty()) {
      String information = status.getFailureInfo();
      messages.add(JavaTrouble.in(information).orElse(information));
    }
    return "failed: " + String.join("; ", messages.subList(0, Math.min(3, messages.size())));
  }

  private List<String> taskDiagnostics() throws IOException, InterruptedException {
    List<String> first = new ArrayList<>();
    for (TaskCompletionEvent event : job.getTaskCompletionEvents(0, MOST_EVENTS)) {
      if (event.getStatus() == TaskCompletionEvent.Status.FAILED
          || event.getStatus() == TaskCompletionEvent.Status.TIPFAILED) {
        for (String text : job.getTaskDiagnostics(event.getTaskAttemptId())) {
          JavaTrouble.in(text).or(() -> text.lines().findFirst()).ifPresent(first::add);
        }
      }
    }
    return first.stream().distinct().toList();
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      job.killJob();
    }
  }
}
