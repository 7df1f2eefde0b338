package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.benchmarks.data.Table;

/** The commands that go from text on HDFS to a result, on YARN. */
record ClusterCommands(Places places) {

  /** All contenders that can do an analysis. */
  List<Entry> all(Analysis analysis, Table data) {
    List<Entry> entries = new ArrayList<>();
    entries.add(daal4j(Contender.TEZ, "tez", analysis, data));
    entries.add(daal4j(Contender.YARN, "mapreduce", analysis, data));
    if (analysis.hasPeers()) {
      entries.add(spark(analysis, data));
    }
    return entries;
  }

  private Entry daal4j(Contender contender, String engine, Analysis analysis, Table data) {
    List<String> command = new ArrayList<>(Programs.hadoopJar(places));
    command.addAll(analysis.options());
    command.addAll(List.of("--input", path(data, Table.Form.TEXT), "--output", Entry.OUTPUT));
    if (analysis.start() != null) {
      command.addAll(List.of("--initial-centroids", path(data, analysis.start())));
    }
    command.addAll(List.of("--engine", engine));
    return new Entry(
        contender, command, Entry.Clock.PROCESS, analysis.check(), PassSeconds::describe);
  }

  private Entry spark(Analysis analysis, Table data) {
    List<String> command = new ArrayList<>(Programs.sparkOnYarn(places));
    command.addAll(
        List.of(analysis.name(), path(data, Table.Form.TEXT), Integer.toString(data.columns())));
    if (analysis.start() != null) {
      // Read by the driver, which is a process of this machine.
      command.add(places.data().path(data, analysis.start()).toString());
    }
    return new Entry(Contender.SPARK_YARN, command, Entry.Clock.PROCESS, Entry.Check.STATED);
  }

  private String path(Table data, Table.Form form) {
    return HdfsPlaces.table(places.data().path(data, form));
  }
}
