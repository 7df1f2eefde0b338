package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.benchmarks.data.Table;

/**
 * The commands that go from a file to a result.
 *
 * @param form of the file: text, or Parquet, which not all contenders read
 */
record FileCommands(Places places, Table.Form form) {

  /** All contenders that can do an analysis. */
  List<Entry> all(Analysis analysis, Table data) {
    List<Entry> entries = new ArrayList<>();
    entries.add(daal4j(Contender.DAAL4J, analysis, data, List.of(), List.of()));
    entries.add(
        daal4j(Contender.LOCAL_JOBS, analysis, data, List.of(), List.of("--engine", "mapreduce")));
    boolean text = form == Table.Form.TEXT;
    if (text) {
      entries.add(
          peer(Contender.SCIKIT_LEARN, Programs.python(places, "from_text.py"), analysis, data));
    }
    if (text && analysis.isInGlmnet()) {
      entries.add(peer(Contender.GLMNET, Programs.r(places, "from_text.R"), analysis, data));
    }
    if (analysis.isInSpark()) {
      entries.add(peer(Contender.SPARK, Programs.spark(places), analysis, data));
    }
    if (text && analysis.start() == Table.Form.FIRST_10 && data.kind() == Table.Kind.CLUSTERS) {
      entries.add(peer(Contender.MAHOUT, Programs.mahout(places), analysis, data));
    }
    if (analysis.isSql() && data.kind() != Table.Kind.SPARSE) {
      entries.add(peer(Contender.DUCKDB, Programs.duckdb(places), analysis, data));
    }
    return entries;
  }

  /**
   * The command line.
   *
   * @param generic Hadoop's options
   * @param more our own
   */
  Entry daal4j(
      Contender contender, Analysis analysis, Table data, List<String> generic, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(places.home().resolve("bin/daal4j").toString());
    command.add(analysis.options().get(0));
    command.addAll(generic);
    command.addAll(analysis.options().subList(1, analysis.options().size()));
    command.addAll(List.of("--input", path(data, form), "--output", Entry.OUTPUT));
    if (data.kind() == Table.Kind.SPARSE) {
      command.addAll(List.of("--n-features", Integer.toString(data.columns())));
    }
    if (analysis.start() != null) {
      command.addAll(List.of("--initial-centroids", path(data, analysis.start())));
    }
    command.addAll(more);
    return new Entry(contender, command, Entry.Clock.PROCESS, analysis.check());
  }

  private Entry peer(Contender contender, List<String> program, Analysis analysis, Table data) {
    List<String> command = new ArrayList<>(program);
    command.add(analysis.name());
    command.add(path(data, form));
    command.add(Integer.toString(data.columns()));
    if (analysis.start() != null) {
      command.add(path(data, analysis.start()));
    }
    // Mahout tells no objective: its program measures one after it has stopped its clock.
    Entry.Clock clock = contender == Contender.MAHOUT ? Entry.Clock.STATED : Entry.Clock.PROCESS;
    return new Entry(contender, command, clock, Entry.Check.STATED);
  }

  private String path(Table data, Table.Form which) {
    return places.data().path(data, which).toString();
  }
}
