package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daal4j.benchmarks.data.DataDirectory;
import org.daal4j.benchmarks.data.Table;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.result.Measured;

/**
 * How fast the map tasks of k-means go through stored rows of 84 floats: jobs of the command line
 * on Hadoop's LocalJobRunner, one task at a time. The tasks tell in their log what they read and
 * how long that took.
 */
record MapTasks(Places places, String version) {

  /** Part of the name of its line. */
  static final String NAME = "MapTasks";

  private static final int COLUMNS = 84;
  private static final int ROWS = 1_000_000;
  private static final int CLUSTERS = 8;
  private static final int WARM_UP = 3; // passes
  private static final String LOGGER = "org.daal4j.engine.task.FoldTask";
  private static final Pattern TASK =
      Pattern.compile("k-means iteration .*: ([0-9]+) rows, ([0-9]+) bytes in ([0-9]+) ms");

  /** Runs one chain of jobs; a value for each pass after some to warm up. */
  Measured run(int passes) throws IOException, InterruptedException {
    // Rows without clusters: centroids keep moving. The response is a column like the others.
    Table table = new Table(Table.Kind.REGRESSION, COLUMNS - 1, ROWS);
    Path text = places.data().make(table, Table.Form.TEXT);
    Path work = places.target().resolve("run");
    Path stored = work.resolve("floats");
    LocalOutput.delete(stored);
    DataDirectory.warm(text);
    command(work, List.of("convert", "--storage", "float", "-i", text(text), "-o", text(stored)));
    Path output = work.resolve("floats-clustered");
    LocalOutput.delete(output);
    ProcessRun run =
        command(
            work,
            List.of(
                "kmeans",
                "-D",
                "mapreduce.local.map.tasks.maximum=1",
                "--engine",
                "mapreduce",
                "-i",
                text(stored),
                "-k",
                Integer.toString(CLUSTERS),
                "--init",
                "deterministic",
                "--max-iterations",
                Integer.toString(WARM_UP + passes - 1),
                "--accuracy-threshold",
                "0",
                "-o",
                text(output)));
    LocalOutput.delete(stored);
    return new Measured(
        "kernel-" + NAME,
        Contender.DAAL4J.id(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        version,
        Measured.OK,
        "MB/s",
        rates(run.errors()),
        Double.NaN,
        0,
        "map tasks of k-means on stored rows, 84 columns; k = 8; floats");
  }

  /** Bytes a second of each pass: its tasks read every row once. */
  private static double[] rates(List<String> log) throws IOException {
    List<Double> rates = new ArrayList<>();
    long rows = 0;
    long bytes = 0;
    long millis = 0;
    for (String line : log) {
      Matcher task = TASK.matcher(line);
      if (task.find()) {
        rows += Long.parseLong(task.group(1));
        bytes += Long.parseLong(task.group(2));
        millis += Long.parseLong(task.group(3));
        if (rows == ROWS) {
          rates.add(bytes / (1000.0 * millis));
          rows = 0;
          bytes = 0;
          millis = 0;
        }
      }
    }
    if (rates.size() <= WARM_UP || rows != 0) {
      throw new IOException(rates.size() + " passes and " + rows + " rows in the log");
    }
    return rates.stream().skip(WARM_UP).mapToDouble(Double::doubleValue).toArray();
  }

  private ProcessRun command(Path work, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("env");
    command.add("DAAL4J_OPTS=-Dorg.slf4j.simpleLogger.log." + LOGGER + "=info");
    command.add(places.home().resolve("bin/daal4j").toString());
    command.addAll(arguments);
    ProcessRun run = ProcessRun.of(command, work);
    if (run.status() != 0) {
      throw new IOException(command + " ended with " + run.status() + ": " + run.errors());
    }
    return run;
  }

  private static String text(Path path) {
    return path.toString();
  }
}
