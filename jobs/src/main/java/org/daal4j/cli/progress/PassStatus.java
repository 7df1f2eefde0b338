package org.daal4j.cli.progress;

import java.util.Locale;

/**
 * How far a pass has come.
 *
 * @param pass number of the pass, from 1
 * @param title what it does
 * @param rows rows read
 * @param bytes bytes read
 * @param totalBytes bytes to read; 0 when not known
 * @param seconds time since it began
 */
public record PassStatus(
    int pass, String title, long rows, long bytes, long totalBytes, double seconds) {

  /** As {@code pass 2 iteration 1 1,200,000 rows 310 MB/s 45% 0:12 left}. */
  String line() {
    StringBuilder line = new StringBuilder(80);
    line.append("pass ").append(pass).append("  ").append(title);
    line.append(String.format(Locale.ROOT, "  %,d rows", rows));
    if (seconds > 0.05 && bytes > 0) {
      line.append(String.format(Locale.ROOT, "  %.0f MB/s", bytes / seconds / 1e6));
    }
    if (totalBytes > 0) {
      double done = Math.min(1, (double) bytes / totalBytes);
      line.append(String.format(Locale.ROOT, "  %.0f%%", 100 * done));
      if (done > 0.01 && done < 1 && seconds > 1) {
        line.append("  ").append(clock(seconds * (1 - done) / done)).append(" left");
      }
    }
    return line.toString();
  }

  /** As {@code 1:05} or {@code 2:03:10}. */
  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
