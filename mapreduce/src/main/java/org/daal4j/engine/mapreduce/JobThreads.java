package org.daal4j.engine.mapreduce;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.hadoop.mapreduce.Job;

/**
 * The threads that jobs of the local job runner have begun in this process. A job has one, which
 * begins those of its tasks; it is said to be complete before they have ended, and when it is
 * killed nobody waits for them. Until then they write files.
 */
final class JobThreads {

  private static final long POLL_MILLIS = 5;

  /** A thread is in the group of the one that makes it. */
  private final ThreadGroup group = new ThreadGroup("daal4j-jobs");

  /** Submits a job, whose threads are among these from now on. */
  void submit(Job job) throws IOException, InterruptedException, ClassNotFoundException {
    FutureTask<Void> submission =
        new FutureTask<>(
            () -> {
              job.submit();
              return null;
            });
    Thread thread = new Thread(group, submission, "daal4j-submit");
    thread.setDaemon(false); // as theirs are then
    thread.start();
    finish(thread);
    try {
      submission.get();
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    }
  }

  /** It takes milliseconds: who is interrupted hears of it when the job can be killed. */
  private static void finish(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable cause)
      throws IOException, InterruptedException, ClassNotFoundException {
    if (cause instanceof IOException e) {
      throw e;
    } else if (cause instanceof InterruptedException e) {
      throw e;
    } else if (cause instanceof ClassNotFoundException e) {
      throw e;
    } else if (cause instanceof RuntimeException e) {
      throw e;
    } else if (cause instanceof Error e) {
      throw e;
    }
    throw new IllegalStateException(cause);
  }

  /**
   * Waits until all have ended, but for daemons, which serve the whole process. A thread that is
   * interrupted waits as well, and stays interrupted: it is about to delete what they write to.
   *
   * @param limit after which the wait ends whatever they do
   */
  void awaitEnd(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    while (areRunning() && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean areRunning() {
    Thread[] threads = new Thread[2 * group.activeCount() + 8];
    int count = group.enumerate(threads);
    return Stream.of(threads).limit(count).anyMatch(thread -> !thread.isDaemon());
  }
}
