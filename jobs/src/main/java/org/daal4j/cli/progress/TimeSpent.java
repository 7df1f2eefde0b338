package org.daal4j.cli.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.core.Progress;

/** Adds up what passes of one kind took, and tells it at the end of a long run. */
public final class TimeSpent implements Progress {

  /** Shorter runs need no account. */
  private static final double LONG_SECONDS = 60;

  private static final int MOST_LINES = 4;

  private static final class Kind {
    private int passes;
    private double seconds;
  }

  private final Progress progress;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private String title = "";

  /** Hands on what it hears. */
  public TimeSpent(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void passStarted(int pass, String name, long bytes) {
    title = name.replaceAll("\\s*[0-9]+", "");
    progress.passStarted(pass, name, bytes);
  }

  @Override
  public void passAdvanced(long rows, long bytes) {
    progress.passAdvanced(rows, bytes);
  }

  @Override
  public void passEnded(long rows, double seconds) {
    Kind kind = kinds.computeIfAbsent(title, name -> new Kind());
    kind.passes++;
    kind.seconds += seconds;
    progress.passEnded(rows, seconds);
  }

  @Override
  public void note(String line) {
    progress.note(line);
  }

  @Override
  public void jobSubmitted(String job) {
    progress.jobSubmitted(job);
  }

  /**
   * What took the time, the most first; nothing of a short run.
   *
   * @param all seconds of the whole run
   */
  public List<String> account(double all) {
    List<String> lines = new ArrayList<>();
    if (all < LONG_SECONDS) {
      return lines;
    }
    double passes = kinds.values().stream().mapToDouble(kind -> kind.seconds).sum();
    kinds.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Kind>>comparingDouble(entry -> -entry.getValue().seconds))
        .limit(MOST_LINES)
        .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue(), all)));
    lines.add(
        String.format(
            Locale.ROOT,
            "%5.1f %%  %.1f s between and around passes",
            100 * (all - passes) / all,
            all - passes));
    return lines;
  }

  private static String line(String title, Kind kind, double all) {
    String passes =
        kind.passes == 1
            ? "1 pass"
            : String.format(
                Locale.ROOT, "%d passes of %.2f s", kind.passes, kind.seconds / kind.passes);
    return String.format(
        Locale.ROOT,
        "%5.1f %%  %.1f s  %s (%s)",
        100 * kind.seconds / all,
        kind.seconds,
        title,
        passes);
  }
}
