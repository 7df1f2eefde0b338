package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One finished process.
 *
 * @param seconds from its start to its end
 * @param status its exit status
 * @param peakKilobytes most memory it had resident; 0 where the system does not tell
 * @param output what it printed on standard output
 * @param errors what it printed on standard error
 */
record ProcessRun(
    double seconds, int status, long peakKilobytes, List<String> output, List<String> errors) {

  private static final long LOOK_MILLIS = 20;
  private static final long LIMIT_NANOS = 3_600_000_000_000L;
  private static final long END_SECONDS = 30; // a driver ends its jobs

  private static Process running;
  private static boolean ending;

  /**
   * Runs a command to its end.
   *
   * @param logs directory for what it prints
   */
  static ProcessRun of(List<String> command, Path logs) throws IOException, InterruptedException {
    Files.createDirectories(logs);
    Path output = logs.resolve("output.txt");
    Path errors = logs.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(logs.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    long start = System.nanoTime();
    Process process = start(builder);
    long peak = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, residentPeak(process.pid()));
        if (System.nanoTime() - start > LIMIT_NANOS) {
          throw new IOException("no end after an hour: " + command);
        }
      }
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new ProcessRun(
        seconds, process.exitValue(), peak, Files.readAllLines(output), Files.readAllLines(errors));
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    synchronized (ProcessRun.class) {
      if (ending) {
        throw new IOException("nothing is started any more: the benchmarks are being ended");
      }
      running = builder.start();
      return running;
    }
  }

  /** Ends what runs, and lets nothing start any more: for a signal that ends the benchmarks. */
  static void endAll() throws IOException {
    Process last;
    synchronized (ProcessRun.class) {
      ending = true;
      last = running;
    }
    if (last == null) {
      return;
    }
    List<ProcessHandle> children = last.descendants().toList();
    children.forEach(ProcessHandle::destroy);
    last.destroy();
    try {
      last.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a contender ends");
    } finally {
      children.forEach(ProcessHandle::destroyForcibly);
      last.destroyForcibly();
    }
  }

  /** Whether {@link #endAll} was called. */
  static synchronized boolean isEnding() {
    return ending;
  }

  /** The last thing it said on standard error that is no place in a stack trace. */
  String lastError() {
    return errors.stream()
        .filter(text -> !text.isBlank() && !text.startsWith("\tat "))
        .reduce((before, after) -> after)
        .orElse("no message");
  }

  private static long residentPeak(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return 0;
    } catch (IOException ended) {
      if (Files.exists(status)) {
        throw ended;
      }
      return 0;
    }
  }
}
