package org.daal4j.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code hadoop jar daal4j.jar} against HDFS and YARN, input and output on HDFS: the same bits as
 * the in-process engine on a local copy of the same bytes, cut into the same splits.
 */
class KMeansOnYarnIT {

  private static final long RUN_LIMIT_MINUTES = 8;
  private static final Path SAMPLE = Path.of("../samples/iris.csv");
  private static final Path JAR = Path.of("target/daal4j.jar");

  @TempDir static Path directory;

  private static OneNodeCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws Exception {
    cluster = OneNodeCluster.start(directory);
    hdfs = FileSystem.newInstance(cluster.configuration());
    hdfs.copyFromLocalFile(hadoopPath(SAMPLE), new org.apache.hadoop.fs.Path("/data/iris.csv"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (hdfs != null) {
      hdfs.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"deterministic, 1", "random, 2", "plusPlus, 3", "parallelPlus, 7"})
  void givesTheBitsOfTheInProcessEngine(String init, int splits) throws Exception {
    List<String> options =
        List.of(
            "--columns",
            "1-4",
            "-k",
            "3",
            "--init",
            init,
            "--max-iterations",
            "2",
            "--assignments");
    long splitBytes = (Files.size(SAMPLE) + splits - 1) / splits;

    Run onYarn = hadoopJar("kmeans", splitBytes, "hdfs:///data/iris.csv", "/out/" + init, options);
    assertThat(onYarn.exitStatus).as(onYarn.output).isZero();
    assertThat(onYarn.output).contains("application_");
    Path local = directory.resolve("local-" + init);
    List<String> inProcess = new ArrayList<>(options);
    inProcess.addAll(List.of("--engine", "inprocess"));
    Run here =
        hadoopJar(
            "kmeans", splitBytes, SAMPLE.toUri().toString(), local.toUri().toString(), inProcess);
    assertThat(here.exitStatus).as(here.output).isZero();

    Map<String, String> expected = results(local.toUri().toString());
    assertThat(expected).containsKeys("centroids.csv", "clusters.csv");
    assertThat(expected.keySet().stream().filter(name -> name.startsWith("assignments/part-m-")))
        .hasSize(splits);
    assertThat(results("/out/" + init)).isEqualTo(expected);
  }

  @Test
  void aBadRecordOnAClusterIsReportedOnceWithItsPlace() throws Exception {
    Path file = Files.writeString(directory.resolve("bad.csv"), "1,2\n3,4\n5,x\n7,y\n");
    hdfs.copyFromLocalFile(hadoopPath(file), new org.apache.hadoop.fs.Path("/data/bad.csv"));

    Run run = hadoopJar("kmeans", 8, "hdfs:///data/bad.csv", "/out/bad", List.of("-k", "2"));

    assertThat(run.exitStatus).as(run.output).isEqualTo(3);
    assertThat(run.output)
        .contains("/data/bad.csv: record at byte 8 (line 3): column c2: 'x' is not a number.")
        .doesNotContain("'y'");
    assertThat(hdfs.exists(new org.apache.hadoop.fs.Path("/out/bad"))).isFalse();
  }

  @Test
  void aJobThatOutlivesItsDriverIsEndedByTheRunThatResumes() throws Exception {
    List<String> options =
        List.of(
            "--columns",
            "1-4",
            "-k",
            "3",
            "--init",
            "deterministic",
            "--max-iterations",
            "0",
            "--assignments",
            "--verbose");
    List<String> command = command("kmeans", 2000, "hdfs:///data/iris.csv", "/out/killed", options);
    Path log = Files.createTempFile(directory, "run", ".log");
    Process driver = start(command, log);
    try {
      while (Files.readString(log).lines().noneMatch(line -> line.startsWith("job job_"))) {
        assertThat(driver.isAlive()).as("alive until it has submitted a job").isTrue();
        Thread.sleep(50);
      }
    } finally {
      driver.destroyForcibly().waitFor();
    }
    command.add("--resume");
    Run resumed = run(command);

    assertThat(resumed.exitStatus).as(resumed.output).isZero();
    assertThat(resumed.output).containsPattern("kills application_\\S+, left by an earlier run");
    Path local = directory.resolve("local-killed");
    List<String> inProcess = new ArrayList<>(options);
    inProcess.addAll(List.of("--engine", "inprocess"));
    run(command("kmeans", 2000, SAMPLE.toUri().toString(), local.toUri().toString(), inProcess));
    assertThat(results("/out/killed")).isEqualTo(results(local.toUri().toString()));
  }

  /** Contents of all result files that must not differ between engines, by relative name. */
  private static Map<String, String> results(String output) throws IOException {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(output);
    Configuration conf = cluster.configuration();
    FileSystem fileSystem = root.getFileSystem(conf);
    Map<String, String> contents = new TreeMap<>();
    for (String name : List.of("centroids.csv", "clusters.csv")) {
      contents.put(name, content(fileSystem, new org.apache.hadoop.fs.Path(root, name)));
    }
    for (FileStatus part :
        fileSystem.listStatus(new org.apache.hadoop.fs.Path(root, "assignments"))) {
      contents.put("assignments/" + part.getPath().getName(), content(fileSystem, part.getPath()));
    }
    return contents;
  }

  private static String content(FileSystem fileSystem, org.apache.hadoop.fs.Path file)
      throws IOException {
    try (var in = fileSystem.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Run hadoopJar(
      String verb, long splitBytes, String input, String output, List<String> options)
      throws IOException, InterruptedException {
    return run(command(verb, splitBytes, input, output, options));
  }

  private static List<String> command(
      String verb, long splitBytes, String input, String output, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>(OneNodeCluster.javaWithHadoopOptions());
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(
        cluster.clientConfiguration()
            + File.pathSeparator
            + Files.readString(Path.of("target/hadoop-classpath")).trim());
    command.add("org.apache.hadoop.util.RunJar");
    command.add(JAR.toAbsolutePath().toString());
    command.add(verb);
    String smallJvm =
        "-Xmx200m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
            + System.getProperty("hadoop.jvm.options");
    for (String setting :
        List.of(
            "mapreduce.input.fileinputformat.split.maxsize=" + splitBytes,
            "mapreduce.map.memory.mb=256",
            "mapreduce.reduce.memory.mb=256",
            "yarn.app.mapreduce.am.resource.mb=512",
            "mapreduce.map.java.opts=" + smallJvm,
            "mapreduce.reduce.java.opts=" + smallJvm,
            "yarn.app.mapreduce.am.command-opts=" + smallJvm,
            "yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms=100",
            "dfs.client.block.write.locateFollowingBlock.initial.delay.ms=5")) {
      command.add("-D");
      command.add(setting);
    }
    command.addAll(List.of("--input", input, "--output", output));
    command.addAll(options);
    return command;
  }

  private static Process start(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(directory, "run", ".log");
    Process process = start(command, log);
    if (!process.waitFor(RUN_LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IOException(
          "no end after " + RUN_LIMIT_MINUTES + " minutes:\n" + Files.readString(log));
    }
    return new Run(process.exitValue(), Files.readString(log));
  }

  private static org.apache.hadoop.fs.Path hadoopPath(Path path) {
    return new org.apache.hadoop.fs.Path(path.toAbsolutePath().normalize().toUri());
  }

  private record Run(int exitStatus, String output) {}
}
