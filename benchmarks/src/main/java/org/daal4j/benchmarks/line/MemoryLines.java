package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.benchmarks.data.Table;

/** The lines of rows in memory, on one thread and on two. */
record MemoryLines(Places places) {

  List<Line> lines() {
    Table rows = new Table(Table.Kind.CLUSTERS, 20, places.rows(2_000_000));
    Table response = new Table(Table.Kind.REGRESSION, 20, places.rows(2_000_000));
    List<Line> lines = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      lines.add(line("moments", "moments", rows, threads, null));
      lines.add(line("covariance", "covariance (np.cov)", rows, threads, null));
      lines.add(
          line(
              "linear-regression",
              "linear regression (normal equations by hand)",
              response,
              threads,
              null));
      lines.add(line("svd", "SVD without U", rows, threads, null));
      for (Table.Form start : List.of(Table.Form.FIRST_10, Table.Form.FIRST_100)) {
        int k = start == Table.Form.FIRST_10 ? 10 : 100;
        String title = "k-means, k = " + k;
        lines.add(line("kmeans", title + ", 10 iterations", rows, threads, start));
        lines.add(line("kmeans-iteration", title + ", an iteration", rows, threads, start));
      }
    }
    return lines;
  }

  private Line line(String analysis, String title, Table data, int threads, Table.Form start) {
    String id = "memory-" + threads + "-" + analysis;
    List<Table.Form> files = new ArrayList<>(List.of(Table.Form.DOUBLES));
    if (start != null) {
      id += start == Table.Form.FIRST_10 ? "-10" : "-100";
      files.add(start);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(analysis);
    arguments.add(places.data().path(data, Table.Form.DOUBLES).toString());
    int width = data.kind() == Table.Kind.REGRESSION ? data.columns() + 1 : data.columns();
    arguments.add(Integer.toString(width));
    arguments.add(Integer.toString(threads));
    if (start != null) {
      arguments.add(places.data().path(data, start).toString());
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(Contender.DAAL4J, daal4j(List.of()), arguments));
    if (start == null) { // k-means has no loops in the Vector API
      List<String> api = List.of("--add-modules=jdk.incubator.vector");
      entries.add(entry(Contender.VECTORS, daal4j(api), arguments));
    }
    entries.add(entry(Contender.SCIKIT_LEARN, python(threads), arguments));
    return new Line(
        id,
        Section.MEMORY,
        title,
        data,
        files,
        entries,
        start == null ? Line.NUMBERS : Line.OBJECTIVE);
  }

  private static Entry entry(Contender contender, List<String> program, List<String> arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    return new Entry(contender, command, Entry.Clock.STATED, Entry.Check.STATED);
  }

  /** One thread of BLAS for each of ours, as bin/daal4j has it. */
  private static List<String> daal4j(List<String> moreOptions) {
    List<String> command = new ArrayList<>(List.of("env", "OPENBLAS_NUM_THREADS=1"));
    List<String> options = new ArrayList<>(List.of("-XX:+UseParallelGC", "-Xmx4g"));
    options.addAll(moreOptions);
    command.addAll(Programs.own(options, "org.daal4j.benchmarks.memory.MeasureInMemory"));
    return command;
  }

  private List<String> python(int threads) {
    List<String> command =
        new ArrayList<>(
            List.of("env", "OPENBLAS_NUM_THREADS=" + threads, "OMP_NUM_THREADS=" + threads));
    command.addAll(Programs.python(places, "in_memory.py"));
    return command;
  }
}
