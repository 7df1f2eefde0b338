package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example workflow's action under Oozie's {@code JavaMain}, without a cluster. */
class OozieJavaMainIT {

  @TempDir Path directory;

  @Test
  void oozieGetsTheNumbersAndTheJobs() throws Exception {
    Path output = directory.resolve("out");
    OozieWorkflow workflow = workflow("3", output);

    Outcome run = underJavaMain(workflow, "mapreduce");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Java action main class        : org.daal4j.door.Daal4j");
    assertThat(run.out().lines().toList())
        .last()
        .asString()
        .startsWith("{\"verb\":\"kmeans\"")
        .contains("\"engine\":\"mapreduce\"");
    assertThat(outputProperties())
        .containsEntry("outputPath", "file:" + output)
        .containsEntry("rows", "150")
        .containsKeys("objective", "iterations", "converged");
    assertThat(Files.readString(directory.resolve("externalChildIDs")))
        .matches("job_local\\d+_0001(,job_local\\d+_\\d{4})+");
    assertThat(output.resolve("_SUCCESS")).exists();

    Outcome again = underJavaMain(workflow, "mapreduce");

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.err()).contains("was finished before");
  }

  @Test
  void aWrongCommandHasItsExitStatusAndNoNumbers() throws Exception {
    Outcome run = underJavaMain(workflow("0", directory.resolve("out")), "inprocess");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("error: --n-clusters: '0' is too small.");
    assertThat(directory.resolve("output.properties")).doesNotExist();
  }

  private static OozieWorkflow workflow(String clusters, Path output) throws Exception {
    return OozieWorkflow.with(
        Map.of(
            "queue",
            "default",
            "input",
            Child.CHECKOUT.resolve("samples/iris.csv").toString(),
            "columns",
            "1-4",
            "clusters",
            clusters,
            "maxIterations",
            "2",
            "output",
            output.toString()));
  }

  private Outcome underJavaMain(OozieWorkflow workflow, String engine) throws Exception {
    Path action = directory.resolve("action.xml");
    Configuration settings = workflow.actionSettings();
    try (OutputStream out = Files.newOutputStream(action)) {
      settings.writeXml(out);
    }
    List<String> command = new ArrayList<>();
    command.add(Child.javaForHadoop().get(0));
    command.addAll(workflow.javaOptions());
    command.add("-Doozie.action.conf.xml=" + action);
    for (String file : List.of("output.properties", "externalChildIDs", "newId")) {
      command.add("-Doozie.action." + file + "=" + directory.resolve(file));
    }
    command.add("-Doozie.job.launch.time=" + System.currentTimeMillis());
    command.add("-cp");
    command.add(
        String.join(
            ":",
            directory.toString(),
            Child.CHECKOUT.resolve("conf/local").toString(),
            Child.JAR.toString(),
            OozieWorkflow.classPath(),
            Files.readString(Child.CHECKOUT.resolve("conf/pseudo/target/classpath")).strip()));
    command.add("org.apache.oozie.action.hadoop.JavaMain");
    command.addAll(workflow.arguments());
    command.addAll(List.of("--engine", engine));
    return Child.run(Child.builder(command).directory(directory.toFile()));
  }

  private Properties outputProperties() throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve("output.properties"))) {
      read.load(reader);
    }
    return read;
  }
}
