package org.daal4j.benchmarks.line;

import java.util.List;

/** The line of a small input: what starting up costs. */
record StartLine(Places places) {

  Line line() {
    List<String> command =
        List.of(
            places.home().resolve("bin/daal4j").toString(),
            "kmeans",
            "--input",
            places.home().resolve("samples/iris.csv").toString(),
            "--columns",
            "1-4",
            "-k",
            "3",
            "--output",
            Entry.OUTPUT);
    return new Line(
        "start-iris",
        Section.START,
        "bin/daal4j kmeans on samples/iris.csv, 150 × 4, jar already built",
        null,
        List.of(),
        List.of(
            new Entry(
                Contender.DAAL4J,
                command,
                Entry.Clock.PROCESS,
                ResultTable.sumOf("clusters.csv", "sumSquaredDistances"))),
        Line.OBJECTIVE);
  }
}
