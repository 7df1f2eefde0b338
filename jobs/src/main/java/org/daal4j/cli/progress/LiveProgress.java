package org.daal4j.cli.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.daal4j.core.Progress;
import org.daal4j.core.VisibleText;
import org.daal4j.option.OptionWords;

/** Progress for a terminal: one line, redrawn in place, gone when the pass is over. */
public final class LiveProgress implements Progress {

  /** Goes to the start of the line and clears it. */
  public static final String CLEAR = "\r\u001b[K";

  private static final double SECONDS_BETWEEN_DRAWINGS = 0.1;
  private static final int MOST_PLACES = 79;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final int places;
  private int pass;
  private String title = "";
  private long totalBytes;
  private long started;
  private long drawn;

  /**
   * Draws on a stream.
   *
   * @param nanoTime a clock, as {@link System#nanoTime}
   * @param width places of a line of the terminal; the last stays free, lest the line wraps
   */
  LiveProgress(PrintStream err, LongSupplier nanoTime, int width) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.places = Math.min(MOST_PLACES, width - 1);
  }

  @Override
  public void passStarted(int pass, String title, long bytes) {
    this.pass = pass;
    this.title = title;
    totalBytes = bytes;
    started = nanoTime.getAsLong();
    draw(0, 0, started);
  }

  @Override
  public void passAdvanced(long rows, long bytes) {
    long now = nanoTime.getAsLong();
    if ((now - drawn) / 1e9 >= SECONDS_BETWEEN_DRAWINGS) {
      draw(rows, bytes, now);
    }
  }

  @Override
  public void passEnded(long rows, double seconds) {
    err.print(CLEAR);
    err.flush();
  }

  @Override
  public void note(String line) {
    err.print(CLEAR);
    err.println(VisibleText.of(OptionWords.of(line)));
  }

  private void draw(long rows, long bytes, long now) {
    drawn = now;
    String line =
        new PassStatus(pass, title, rows, bytes, totalBytes, (now - started) / 1e9).line();
    err.print(CLEAR + (line.length() > places ? line.substring(0, places) : line));
    err.flush();
  }
}
