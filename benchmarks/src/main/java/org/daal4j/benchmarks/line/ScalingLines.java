package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.benchmarks.data.Table;

/**
 * Time and memory against rows and threads. Identifiers end in rows (of the full scale) and
 * threads.
 */
record ScalingLines(Places places) {

  private static final long[] ROWS = {500_000, 2_000_000, 8_000_000};

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      for (long rows : ROWS) {
        lines.add(line("moments", Analysis.moments(), rows, threads, List.of(), ""));
      }
    }
    for (int threads = 1; threads <= 2; threads++) {
      for (long rows : ROWS) {
        lines.add(line("kmeans", Analysis.kmeans(10), rows, threads, List.of(), ""));
      }
    }
    for (long rows : ROWS) {
      // A twentieth of half a gigabyte holds none of these tables.
      lines.add(
          line(
              "files",
              Analysis.kmeans(10),
              rows,
              2,
              List.of("-D", "daal4j.inprocess.memory.share=0.05"),
              "-Xmx512m"));
    }
    return lines;
  }

  private Line line(
      String name,
      Analysis analysis,
      long rows,
      int threads,
      List<String> settings,
      String jvmOptions) {
    Table data = new Table(Table.Kind.CLUSTERS, 20, places.rows(rows));
    List<Table.Form> files = new ArrayList<>(List.of(Table.Form.TEXT));
    if (analysis.start() != null) {
      files.add(analysis.start());
    }
    List<String> generic = new ArrayList<>(settings);
    generic.addAll(List.of("-D", "daal4j.inprocess.threads=" + threads));
    Entry entry =
        new FileCommands(places, Table.Form.TEXT)
            .daal4j(Contender.DAAL4J, analysis, data, generic, List.of());
    List<String> command = new ArrayList<>();
    if (!jvmOptions.isEmpty()) {
      command.addAll(List.of("env", "DAAL4J_OPTS=" + jvmOptions));
    }
    if (threads == 1) {
      // One core for all: else the JVM compiles on the other one, and two threads gain less.
      command.addAll(List.of("taskset", "-c", "0"));
    }
    command.addAll(entry.command());
    return new Line(
        String.format(Locale.ROOT, "scaling-%s-%d-%d", name, rows, threads),
        Section.SCALING,
        jvmOptions.isEmpty() ? analysis.title() : analysis.title() + ", " + jvmOptions,
        data,
        files,
        List.of(new Entry(entry.contender(), command, entry.clock(), entry.check())),
        Line.OBJECTIVE);
  }
}
