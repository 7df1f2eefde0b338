package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can break on a cluster breaks in the classes that extend this one, and the result has the
 * bits of an undisturbed run in one process. The fault is seen to have happened, too: in the
 * attempts of the job, or in what was killed.
 */
abstract class DisturbedRuns {

  static final int SPLIT_BYTES = 1 << 20;

  static final int ROWS = 55_000;

  @TempDir static Path directory;

  static PseudoCluster cluster;
  static Path table;
  static Map<String, String> undisturbed;
  private static Map<String, String> undisturbedMoments;
  private static Map<String, String> undisturbedDbscan;
  private static String place;
  private static int runs;

  /** What the command lines of a session's processes contain. */
  static final String MASTER = "DAGAppMaster";

  static final String CHILD = "TezChild";
  private static final Pattern SESSION = Pattern.compile("session (application_\\w+)");

  private static final List<String> FAULTS = new ArrayList<>();

  Process driver;
  String output;
  String engine = "mapreduce";
  private Path err;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    cluster = null;
    table = directory.resolve("table.csv");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      for (int row = 0; row < ROWS; row++) {
        int centre = random.nextInt(4);
        for (int column = 0; column < 3; column++) {
          out.write(Double.toString(centre * (column + 1) + random.nextGaussian()));
          out.write(column < 2 ? ',' : '\n');
        }
      }
    }
    if (undisturbed != null) { // by another class in this JVM
      return;
    }
    undisturbedMoments = inProcess(moments(""), "moments");
    undisturbedDbscan = inProcess(dbscan(""), "dbscan");
    undisturbed = inProcess(kmeans(""), "kmeans");
  }

  private static Map<String, String> inProcess(String line, String name) throws Exception {
    Path local = directory.resolve("undisturbed-" + name);
    Outcome whole = Child.run(Child.script(line + " -i " + table + " -o " + local));
    assertThat(whole.status()).as(whole.err()).isZero();
    return Results.bits(local);
  }

  /**
   * Has runs on a cluster.
   *
   * @param name of a directory of HDFS that nobody else has
   */
  static void runOn(PseudoCluster given, String name) throws IOException {
    cluster = given;
    place = "/" + name;
    cluster.put(table, place + "/table.csv", SPLIT_BYTES);
  }

  @AfterAll
  static void tellOfFaults() {
    System.out.println("| fault | injected by | the log says | checksum of the result |");
    System.out.println("|---|---|---|---|");
    FAULTS.forEach(System.out::println);
    System.out.println("faults injected: " + FAULTS.size());
    FAULTS.clear();
  }

  @AfterEach
  void endTheDriver() throws Exception {
    if (driver != null) {
      driver.destroyForcibly().waitFor();
    }
  }

  /**
   * Three passes: packs three splits of text, each in a container, then sums and writes assignments
   * in the application master.
   */
  static String kmeans(String settings) {
    return "kmeans -D mapreduce.input.fileinputformat.split.maxsize="
        + SPLIT_BYTES
        + " -D mapreduce.job.ubertask.maxbytes="
        + 2 * SPLIT_BYTES
        + " "
        + settings
        + " -k 4 --init random --max-iterations 0 --assignments --verbose";
  }

  /** One pass of three splits and a reducer, each in a container. */
  private static String moments(String settings) {
    return "moments -D mapreduce.input.fileinputformat.split.maxsize="
        + SPLIT_BYTES
        + " -D mapreduce.job.ubertask.enable=false "
        + settings
        + " --verbose";
  }

  /** Four passes: the rows go to two boxes, and back into their order. */
  static String dbscan(String settings) {
    return "dbscan -D mapreduce.input.fileinputformat.split.maxsize="
        + SPLIT_BYTES
        + " "
        + settings
        + " --epsilon 0.2 --min-observations 10 --verbose";
  }

  String command(String settings) {
    return command("kmeans", settings);
  }

  /** A verb on the cluster. */
  String command(String verb, String settings) {
    return (verb.equals("dbscan") ? dbscan(settings) : kmeans(settings)) + onCluster();
  }

  private String onCluster() {
    return " -i " + place + "/table.csv -o " + output + " --engine " + engine;
  }

  /** Starts k-means on the cluster, which goes on beside the test. */
  void start(String settings) throws IOException {
    startOnCluster(kmeans(settings));
  }

  /** Starts dbscan on the cluster. */
  void startDbscan(String settings) throws IOException {
    startOnCluster(dbscan(settings));
  }

  /** Starts a single pass on the cluster. */
  void startMoments(String settings) throws IOException {
    startOnCluster(moments(settings));
  }

  private void startOnCluster(String line) throws IOException {
    output = place + "/run-" + ++runs;
    err = directory.resolve("run-" + runs + ".err");
    ProcessBuilder builder = cluster.hadoopJarBuilder(line + onCluster());
    // A shell that starts the tests in the background makes all that they start ignore SIGINT.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(builder.command());
    builder.command(command);
    driver =
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(err.toFile()).start();
  }

  boolean isTez() {
    return engine.equals("tez");
  }

  static String of(String engine) {
    return engine.equals("mapreduce") ? "" : ", " + engine;
  }

  String said() throws IOException {
    return Files.readString(err);
  }

  void awaitLine(String text) throws Exception {
    PseudoCluster.await(
        text + " in " + err, () -> said().contains(text) || ended() ? Boolean.TRUE : null);
    assertThat(said()).contains(text);
  }

  private boolean ended() {
    return !driver.isAlive();
  }

  void assertSameBits() throws Exception {
    assertThat(driver.waitFor(4, TimeUnit.MINUTES)).as("ended: %s", said()).isTrue();
    assertThat(driver.exitValue()).as(said()).isZero();
    assertResult();
  }

  /** The result is that of one process. */
  void assertResult() throws IOException {
    Map<String, String> expected =
        cluster.exists(output + "/moments.csv")
            ? undisturbedMoments
            : cluster.exists(output + "/centroids.csv") ? undisturbed : undisturbedDbscan;
    assertThat(cluster.bits(output)).isEqualTo(expected);
  }

  /** Adds a line to the table of faults that ends the log of this class. */
  void tell(String fault, String injected, String log) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(cluster.bits(output).toString().getBytes(StandardCharsets.UTF_8));
    FAULTS.add(
        String.format("| %s | %s | `%s` | %08x |", fault, injected, log, checksum.getValue()));
  }

  String logged(String pattern) throws Exception {
    return PseudoCluster.await(pattern, () -> cluster.logged(pattern).orElse(null));
  }

  static String line(Outcome run, String part) {
    return run.err().lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  List<String> sessions() throws IOException {
    return SESSION.matcher(said()).results().map(found -> found.group(1)).distinct().toList();
  }

  /**
   * The application of the first job that the driver names after a line, or of its session; null
   * without any yet.
   */
  String applicationAfter(String line) throws IOException {
    if (isTez()) {
      return sessions().stream().findFirst().orElse(null);
    }
    Matcher job = Pattern.compile("job job_\\S+, (application_\\w+)").matcher(said());
    return job.find(said().indexOf(line)) ? job.group(1) : null;
  }

  /** Waits for the JVM of a container of the run's first job, or of its session. */
  ProcessHandle containerOfTheRun(String... words) throws Exception {
    String application = PseudoCluster.await("its application", () -> applicationAfter(""));
    return cluster.container(
        Stream.concat(Stream.of(application), Stream.of(words)).toArray(String[]::new));
  }
}
