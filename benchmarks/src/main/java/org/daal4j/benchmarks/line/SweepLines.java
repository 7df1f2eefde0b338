package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.benchmarks.data.Table;

/**
 * The lines of several numbers of clusters: at once, one after the other, and the largest alone.
 * Every contender starts as it does by itself and goes on to the end, so that results need not
 * agree.
 */
record SweepLines(Places places) {

  private static final int LEAST = 2;
  private static final int MOST = 10;

  List<Line> lines() {
    Table rows = new Table(Table.Kind.CLUSTERS, 20, places.rows(2_000_000));
    String input = places.data().path(rows, Table.Form.TEXT).toString();
    String range = LEAST + "-" + MOST;
    List<String> loop = new ArrayList<>(Programs.python(places, "from_text.py"));
    loop.addAll(List.of("kmeans-sweep", input, "20"));
    // "$@" ends with the output, which each run has a directory in
    String each = "for k in $(seq " + LEAST + " " + MOST + "); do \"$@\"/k$k -k $k; done";
    List<String> oneByOne = new ArrayList<>(List.of("sh", "-ec", each, "sh"));
    oneByOne.addAll(kmeans(input));
    return List.of(
        line(
            "text-narrow-kmeans-sweep",
            "k-means, k = " + range + " at once, to the end, with silhouettes",
            rows,
            List.of(
                entry(Contender.DAAL4J, with(kmeans(input), "-k", range)),
                entry(Contender.SCIKIT_LEARN, loop))),
        line(
            "text-narrow-kmeans-singles",
            "k-means, k = " + range + " one after the other, to the end, without silhouettes",
            rows,
            List.of(entry(Contender.DAAL4J, oneByOne))),
        line(
            "text-narrow-kmeans-end",
            "k-means, k = " + MOST + ", to the end",
            rows,
            List.of(entry(Contender.DAAL4J, with(kmeans(input), "-k", Integer.toString(MOST))))));
  }

  private static Line line(String id, String title, Table rows, List<Entry> entries) {
    return new Line(
        id, Section.PROCESS, title, rows, List.of(Table.Form.TEXT), entries, Line.NUMBERS);
  }

  private static Entry entry(Contender contender, List<String> command) {
    return new Entry(contender, command, Entry.Clock.PROCESS, Entry.Check.NONE);
  }

  /** The output comes last. */
  private List<String> kmeans(String input) {
    return List.of(
        places.home().resolve("bin/daal4j").toString(),
        "kmeans",
        "--input",
        input,
        "--output",
        Entry.OUTPUT);
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(more));
    return longer;
  }
}
