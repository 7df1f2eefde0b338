package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daal4j.dbscan.KnownTable;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Labels of scikit-learn by all engines, on HDFS and YARN of {@code bin/pseudo-cluster}: of a few
 * tables, or with {@code -Ddbscan.tables=all} of all 200, which takes some minutes.
 */
@ExtendWith(SharedCluster.class)
class DbscanOnTezIT {

  private static final String TABLES = System.getProperty("dbscan.tables", "few");
  private static final boolean ALL = TABLES.equals("all");
  private static final long MINUTES = ALL ? 60 : 4;

  @Test
  void labelsAreThoseOfScikitLearnInWhicheverSplitsAndBoxes(PseudoCluster cluster)
      throws Exception {
    int tables = (ALL ? KnownTable.all() : KnownTable.few()).size();
    int fits = tables * (ALL ? 4 : 2);
    Path fixtures =
        Path.of(KnownTable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.addAll(Child.SHORT_LIVED);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-cp",
            String.join(
                ":",
                cluster.conf().toString(),
                OneNodeCluster.classPath(),
                Child.JAR.toString(),
                fixtures.toString()),
            Child.CHECKOUT.resolve("jobs/src/test/client/KnownLabels.java").toString(),
            "/work/labels",
            TABLES));

    Outcome run = Child.run(Child.builder(command), MINUTES);

    assertThat(run.status()).as(run.err()).isZero();
    run.err().lines().filter(line -> line.contains(" took ")).forEach(System.out::println);
    String all = ": " + tables + " tables, " + fits + " fits, 0 others";
    assertThat(run.out().lines())
        .containsExactlyInAnyOrder("inprocess" + all, "mapreduce" + all, "tez" + all);
    assertThat(Pattern.compile("application_\\d+_\\d+").matcher(run.err()).results())
        .extracting(found -> found.group())
        .as("one session")
        .hasSizeGreaterThanOrEqualTo(1)
        .containsOnly(session(run.err()));
  }

  private static String session(String said) {
    return said.replaceAll("(?s).*(application_\\d+_\\d+).*", "$1");
  }
}
