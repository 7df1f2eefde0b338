package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
  private static Path labelled;
  private static Path yesterday;
  private static final Map<DisturbedVerb, Map<String, String>> UNDISTURBED =
      new EnumMap<>(DisturbedVerb.class);
  private static String place;
  private static int runs;

  /** What the command lines of a session's processes contain. */
  static final String MASTER = "DAGAppMaster";

  static final String CHILD = "TezChild";
  private static final Pattern SESSION = Pattern.compile("session (application_\\w+)");

  private static final List<String> FAULTS = new ArrayList<>();

  Process driver;
  String output;
  DisturbedVerb verb;
  String engine = "mapreduce";
  private Path err;

  @BeforeAll
  static void makeTables() throws Exception {
    cluster = null;
    table = directory.resolve("table.csv");
    labelled = directory.resolve("labelled.csv");
    Random random = new Random(1);
    try (BufferedWriter numbers = Files.newBufferedWriter(table);
        BufferedWriter labels = Files.newBufferedWriter(labelled)) {
      for (int row = 0; row < ROWS; row++) {
        int centre = random.nextInt(4);
        String line = "";
        for (int column = 0; column < 3; column++) {
          line += (column == 0 ? "" : ",") + (centre * (column + 1) + random.nextGaussian());
        }
        numbers.write(line + "\n");
        labels.write(line + "," + "abcc".charAt((centre + row % 3) % 4) + "\n");
      }
    }
    yesterday = Files.createDirectory(directory.resolve("yesterday"));
    Path rows = yesterday.resolve("rows.csv");
    Files.writeString(rows, "1,2,3\n3,5,8\n1e9,0,-7\n");
    inProcess("moments --save-partial -i " + rows, yesterday.resolve("saved"));
  }

  private static void inProcess(String line, Path output) throws Exception {
    Outcome whole = Child.run(Child.script(line + " -o " + output));
    assertThat(whole.status()).as(whole.err()).isZero();
  }

  /** What a verb gives when nothing happens. */
  static Map<String, String> undisturbed(DisturbedVerb verb) throws Exception {
    if (!UNDISTURBED.containsKey(verb)) { // nor found by another class in this JVM
      Path local = directory.resolve("undisturbed-" + verb);
      inProcess(verb.line("") + input(verb, directory.toString()), local);
      UNDISTURBED.put(verb, bits(Results.bits(local)));
    }
    return UNDISTURBED.get(verb);
  }

  /** Without what knows where the input was. */
  private static Map<String, String> bits(Map<String, String> files) {
    Map<String, String> bits = new TreeMap<>(files);
    bits.remove("partial.bin");
    return bits;
  }

  private static String input(DisturbedVerb verb, String directory) {
    return " -i "
        + (directory + "/" + verb.table())
        + (verb == DisturbedVerb.MERGED ? " --merge-with " + directory + "/yesterday/saved" : "");
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
    cluster.put(labelled, place + "/labelled.csv", SPLIT_BYTES);
    cluster
        .hdfs()
        .copyFromLocalFile(
            new org.apache.hadoop.fs.Path(yesterday.toUri()),
            new org.apache.hadoop.fs.Path(place + "/yesterday"));
  }

  @AfterAll
  static void tellOfFaults() {
    System.out.println("| fault | verb | injected by | the log says | checksum of the result |");
    System.out.println("|---|---|---|---|---|");
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

  /** The verb of the run, on the cluster. */
  String command(String settings) {
    return verb.line(settings) + input(verb, place) + " -o " + output + " --engine " + engine;
  }

  /** Starts a verb on the cluster, which goes on beside the test. */
  void start(DisturbedVerb given, String settings) throws IOException {
    verb = given;
    output = place + "/run-" + ++runs;
    err = directory.resolve("run-" + runs + ".err");
    ProcessBuilder builder = cluster.hadoopJarBuilder(command(settings));
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
  void assertResult() throws Exception {
    assertThat(bits(cluster.bits(output))).isEqualTo(undisturbed(verb));
    if (verb == DisturbedVerb.MERGED) {
      assertMergesAgain();
    }
  }

  /** What was kept to be merged is as good as the result. */
  private void assertMergesAgain() throws Exception {
    Path kept = Files.createTempDirectory(directory, "kept");
    org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(output);
    org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path(kept.resolve("saved").toUri());
    cluster.hdfs().copyToLocalFile(false, from, to, true);
    inProcess("merge --inputs " + kept.resolve("saved"), kept.resolve("merged"));
    assertThat(Results.bits(kept.resolve("merged"))).isEqualTo(undisturbed(verb));
  }

  /** Adds a line to the table of faults that ends the log of this class. */
  void tell(String fault, String injected, String log) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(cluster.bits(output).toString().getBytes(StandardCharsets.UTF_8));
    FAULTS.add(
        String.format(
            "| %s | %s | %s | `%s` | %08x |", fault, verb, injected, log, checksum.getValue()));
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
