package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Entry;
import org.daal4j.benchmarks.line.Line;
import org.daal4j.benchmarks.result.Measured;

/** Runs the contenders of a line in turn, several times. */
final class LineRun {

  private final Line line;
  private final OutputPlace output;
  private final Path work;
  private final String version;
  private final Map<Contender, Tally> tallies = new LinkedHashMap<>();

  /** What one contender has shown so far. */
  private static final class Tally {
    private final List<Double> seconds = new ArrayList<>();
    private double check = Double.NaN;
    private long peakKilobytes;
    private String failure;
    private String note = "";
  }

  /**
   * A line to be run.
   *
   * @param output where its contenders write to
   * @param work directory for logs
   * @param version commit of the checkout
   */
  LineRun(Line line, OutputPlace output, Path work, String version) {
    this.line = line;
    this.output = output;
    this.work = work;
    this.version = version;
  }

  /**
   * Runs those contenders that are installed; the others are reported as such.
   *
   * @param missing why contenders cannot run
   */
  List<Measured> run(List<Entry> entries, Map<Contender, String> missing, int repetitions)
      throws IOException, InterruptedException {
    for (Entry entry : entries) {
      Tally tally = new Tally();
      tally.failure = missing.get(entry.contender());
      tallies.put(entry.contender(), tally);
    }
    for (int repetition = 0; repetition < repetitions; repetition++) {
      for (Entry entry : entries) {
        Tally tally = tallies.get(entry.contender());
        if (tally.failure == null) {
          runOnce(entry, tally);
        }
      }
    }
    return Agreement.of(entries.stream().map(this::measured).toList(), line.tolerance());
  }

  private void runOnce(Entry entry, Tally tally) throws IOException, InterruptedException {
    output.delete();
    List<String> command =
        entry.command().stream()
            .map(argument -> argument.replace(Entry.OUTPUT, output.name()))
            .toList();
    ProcessRun run = ProcessRun.of(command, work);
    if (run.status() != 0) {
      tally.failure = "failed with exit status " + run.status() + ": " + run.lastError();
      Files.write(work.resolve(line.id() + "-" + entry.contender().id() + ".log"), run.errors());
      return;
    }
    try {
      tally.check = entry.check().of(output.result(), run.output());
      double seconds =
          entry.clock() == Entry.Clock.PROCESS ? run.seconds() : stated(run.output(), "time ");
      tally.seconds.add(seconds);
      tally.peakKilobytes = Math.max(tally.peakKilobytes, run.peakKilobytes());
      tally.note = entry.parts().of(run.seconds(), run.output(), run.errors());
      System.err.printf(Locale.ROOT, "  %-11s %8.3f s%n", entry.contender().id(), seconds);
    } catch (IOException e) {
      tally.failure = "gave no result: " + e.getMessage();
    }
    output.delete();
  }

  private static double stated(List<String> output, String what) throws IOException {
    return output.stream()
        .filter(text -> text.startsWith(what))
        .mapToDouble(text -> Double.parseDouble(text.substring(what.length())))
        .findFirst()
        .orElseThrow(() -> new IOException("the process printed no line '" + what + "'"));
  }

  private Measured measured(Entry entry) {
    Tally tally = tallies.get(entry.contender());
    return new Measured(
        line.id(),
        entry.contender().id(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        version,
        tally.failure == null ? Measured.OK : tally.failure,
        "s",
        tally.failure == null
            ? tally.seconds.stream().mapToDouble(Double::doubleValue).toArray()
            : new double[0],
        tally.check,
        tally.peakKilobytes / 1024,
        tally.note);
  }
}
