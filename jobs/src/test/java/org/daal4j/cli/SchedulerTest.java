package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Oozie's side of a run: properties and files, as its launcher makes them. */
class SchedulerTest {

  @TempDir Path directory;

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Configuration conf = new Configuration();
  private String err;

  @BeforeEach
  void makeFiles() throws IOException {
    Path action = directory.resolve("action.xml");
    Configuration settings = new Configuration(false);
    settings.set("oozie.child.mapreduce.job.tags", "oozie-42");
    settings.set("mapreduce.job.tags", "nightly");
    settings.set("mapreduce.job.queuename", "batch");
    try (var out = Files.newOutputStream(action)) {
      settings.writeXml(out);
    }
    properties.put("oozie.action.conf.xml", action.toString());
    properties.put("oozie.action.output.properties", directory.resolve("out").toString());
    properties.put("oozie.action.externalChildIDs", directory.resolve("ids").toString());
  }

  private int run(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true);
    Scheduler scheduler = new Scheduler(properties::get, environment::get);
    int status =
        new Main(new Streams(stream, stream, false), conf, scheduler).run(Shell.words(line)).code();
    err = bytes.toString();
    return status;
  }

  private String kmeans(String settings, String engine) {
    return "kmeans "
        + settings
        + " -i "
        + Shell.IRIS
        + " --columns 1-4 -k 3 --init deterministic --max-iterations 1 --engine "
        + engine
        + " -o "
        + directory.resolve("result");
  }

  @Test
  void theSettingsOfTheActionCount() {
    assertThat(run(kmeans("", "inprocess"))).as(err).isZero();
    assertThat(conf.get("mapreduce.job.queuename")).isEqualTo("batch");
    assertThat(conf.get("mapreduce.job.tags")).isEqualTo("nightly,oozie-42");
  }

  @Test
  void thoseOfTheCommandLineCountMore() {
    assertThat(run(kmeans("-D mapreduce.job.queuename=mine", "inprocess"))).as(err).isZero();
    assertThat(conf.get("mapreduce.job.queuename")).isEqualTo("mine");
  }

  @Test
  void theResultIsToldInProperties() throws IOException {
    assertThat(run(kmeans("", "inprocess"))).as(err).isZero();
    Properties told = new Properties();
    try (var in = Files.newInputStream(directory.resolve("out"))) {
      told.load(in);
    }
    assertThat(told)
        .containsEntry("verb", "kmeans")
        .containsEntry("rows", "150")
        .containsEntry("skippedRows", "0")
        .containsEntry("iterations", "1")
        .containsEntry("converged", "false")
        .containsEntry("outputPath", "file:" + directory.resolve("result"));
    assertThat(Files.readString(directory.resolve("result/model.json")))
        .contains("\"objectiveFunction\" : " + told.getProperty("objective"));
    assertThat(Files.size(directory.resolve("out"))).isLessThan(2048);
  }

  @Test
  void theJobsAreTold() throws IOException {
    assertThat(run(kmeans("", "mapreduce"))).as(err).isZero();
    assertThat(Files.readString(directory.resolve("ids")))
        .matches("job_local\\d+_0001(,job_local\\d+_000\\d)+");
  }

  @Test
  void nothingIsToldOfARunThatFails() {
    assertThat(run(kmeans("", "inprocess").replace("-k 3", "-k 300"))).isEqualTo(2);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void tokensOfTheEnvironmentAreThoseOfTheJobs() throws IOException {
    Path tokens = Files.createFile(directory.resolve("tokens"));
    environment.put("HADOOP_TOKEN_FILE_LOCATION", tokens.toString());
    assertThat(run(kmeans("", "inprocess"))).as(err).isZero();
    assertThat(conf.get("mapreduce.job.credentials.binary")).isEqualTo(tokens.toString());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    environment.put("HADOOP_TOKEN_FILE_LOCATION", "/no/such/file");
    assertThat(run(kmeans("", "inprocess"))).isEqualTo(2);
    assertThat(err)
        .isEqualTo("error: HADOOP_TOKEN_FILE_LOCATION: there is no file /no/such/file.\n");
  }
}
