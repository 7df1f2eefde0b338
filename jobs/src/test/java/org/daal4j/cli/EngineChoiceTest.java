package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.core.Engine;
import org.daal4j.core.Progress;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.choice.EngineChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine a run takes. */
class EngineChoiceTest {

  @TempDir Path directory;

  @Test
  void verbsSayWhetherTheyIterate() {
    assertThat(VerbCatalog.VERBS)
        .filteredOn(verb -> verb.command().get().iterates())
        .extracting(Verb::name)
        .containsExactly("dbscan", "elastic-net", "kmeans", "kmeans-init", "logistic-regression");
  }

  /** A session is asked for with the first pass: none runs here. */
  @ParameterizedTest
  @CsvSource({
    "auto, yarn, true, tez",
    "auto, yarn, false, mapreduce",
    "auto, yarn-tez, true, tez",
    "auto, local, true, inprocess",
    "auto, local, false, inprocess",
    "inprocess, yarn, true, inprocess",
    "mapreduce, yarn, true, mapreduce",
    "mapreduce, local, true, mapreduce",
    "tez, yarn, false, tez"
  })
  void followsOptionConfigurationAndVerb(
      String option, String framework, boolean iterates, String expected) throws IOException {
    Configuration conf = new Configuration();
    conf.set("mapreduce.framework.name", framework);
    RunContext run =
        new RunContext(
            conf, new org.apache.hadoop.fs.Path(directory.toUri()), false, Progress.NONE);
    try (Engine engine = EngineChoice.of(option).open(run, iterates)) {
      assertThat(engine.summary().engine()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"moments", "covariance", "kmeans"})
  void tezWithoutYarnIsRefusedBeforeAnythingIsDone(String verb) throws IOException {
    Path table = Files.writeString(directory.resolve("a.csv"), "1,2\n3,4\n");
    Path output = directory.resolve("out");
    Outcome run =
        Shell.daal4j(verb, "-i", table.toString(), "-o", output.toString(), "--engine", "tez");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("error: --engine: 'tez' runs on YARN, which no setting names")
        .contains("HADOOP_CONF_DIR");
    assertThat(output).doesNotExist();
  }
}
