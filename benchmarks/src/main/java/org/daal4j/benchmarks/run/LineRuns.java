package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.benchmarks.data.DataDirectory;
import org.daal4j.benchmarks.data.Table;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Entry;
import org.daal4j.benchmarks.line.HdfsPlaces;
import org.daal4j.benchmarks.line.Line;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.line.Section;
import org.daal4j.benchmarks.result.ResultFile;

/**
 * Runs lines and keeps what they show.
 *
 * @param chosen who takes part
 * @param missing why contenders cannot
 * @param version commit of the checkout
 * @param results where they are kept
 */
record LineRuns(
    Places places,
    Set<Contender> chosen,
    Map<Contender, String> missing,
    String version,
    ResultFile results,
    int repetitions) {

  /** Runs lines in their order, but those of a cluster at the end: it would disturb the others. */
  void run(List<Line> lines) throws IOException, InterruptedException {
    OutputPlace output = localOutput();
    List<Line> all = lines.stream().filter(line -> !entries(line).isEmpty()).toList();
    List<Line> onCluster = all.stream().filter(line -> line.section() == Section.CLUSTER).toList();
    if (!onCluster.isEmpty()) {
      Cluster.requireNone(places); // said before the others have taken their hours
    }
    for (Line line : all) {
      if (line.section() != Section.CLUSTER) {
        begin(line);
        run(line, output, missing);
      }
    }
    if (!onCluster.isEmpty()) {
      runOnCluster(onCluster);
    }
  }

  private void runOnCluster(List<Line> lines) throws IOException, InterruptedException {
    System.err.println("starting a cluster in " + places.cluster());
    Cluster cluster;
    try {
      cluster = Cluster.start(places);
    } catch (IOException e) {
      System.err.println(e.getMessage());
      Map<Contender, String> absent = new EnumMap<>(missing);
      for (Line line : lines) {
        line.entries().forEach(entry -> absent.putIfAbsent(entry.contender(), e.getMessage()));
        run(line, localOutput(), absent);
      }
      return;
    }
    try (cluster) {
      if (chosen.contains(Contender.SPARK_YARN) && !missing.containsKey(Contender.SPARK_YARN)) {
        cluster.put(SparkLibraries.archive(places), HdfsPlaces.SPARK);
      }
      for (Line line : lines) {
        begin(line);
        for (Table.Form form : line.files()) {
          Path file = places.data().path(line.data(), form);
          cluster.put(file, HdfsPlaces.table(file));
          cluster.warm(HdfsPlaces.table(file));
        }
        run(line, cluster.output(localOutput()), missing);
      }
    }
  }

  /** Makes and reads what a line needs. */
  private void begin(Line line) throws IOException {
    System.err.println(line.id());
    for (Table.Form form : line.files()) {
      DataDirectory.warm(places.data().make(line.data(), form));
    }
  }

  private void run(Line line, OutputPlace output, Map<Contender, String> absent)
      throws IOException, InterruptedException {
    LineRun run = new LineRun(line, output, work(), version);
    results.put(run.run(entries(line), absent, repetitions));
  }

  private List<Entry> entries(Line line) {
    return line.entries().stream().filter(entry -> chosen.contains(entry.contender())).toList();
  }

  private LocalOutput localOutput() {
    return new LocalOutput(work().resolve("output"));
  }

  private Path work() {
    return places.target().resolve("run");
  }
}
