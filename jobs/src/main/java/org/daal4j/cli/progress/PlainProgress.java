package org.daal4j.cli.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.daal4j.core.Progress;
import org.daal4j.core.VisibleText;
import org.daal4j.option.OptionWords;

/** Progress for logs: a line for each pass, and one every ten seconds of a long one. */
public final class PlainProgress implements Progress {

  private static final double SECONDS_BETWEEN_LINES = 10;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final boolean verbose;
  private int pass;
  private String title = "";
  private long totalBytes;
  private long started;
  private long told;

  /**
   * Tells on a stream.
   *
   * @param nanoTime a clock, as {@link System#nanoTime}
   * @param verbose whether the start of a pass is worth a line, too
   */
  PlainProgress(PrintStream err, LongSupplier nanoTime, boolean verbose) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.verbose = verbose;
  }

  @Override
  public void passStarted(int pass, String title, long bytes) {
    this.pass = pass;
    this.title = title;
    totalBytes = bytes;
    started = nanoTime.getAsLong();
    told = started;
    if (verbose) {
      err.println("pass " + pass + "  " + title + "  started");
    }
  }

  @Override
  public void passAdvanced(long rows, long bytes) {
    long now = nanoTime.getAsLong();
    if ((now - told) / 1e9 >= SECONDS_BETWEEN_LINES) {
      told = now;
      err.println(
          new PassStatus(pass, title, rows, bytes, totalBytes, (now - started) / 1e9).line());
    }
  }

  @Override
  public void passEnded(long rows, double seconds) {
    err.println(
        String.format(
            Locale.ROOT, "pass %d  %s  %,d rows  done in %.2f s", pass, title, rows, seconds));
  }

  @Override
  public void note(String line) {
    err.println(VisibleText.of(OptionWords.of(line)));
  }
}
