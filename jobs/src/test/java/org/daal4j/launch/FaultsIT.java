package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can break on a cluster breaks here, and the result has the bits of an undisturbed run in one
 * process. The fault is seen to have happened, too: in the attempts of the job, or in what was
 * killed.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultsIT {

  private static final int ROWS = 55_000;
  private static final int SPLIT_BYTES = 1 << 20;

  @TempDir static Path directory;

  private static PseudoCluster cluster;
  private static Path table;
  private static Map<String, String> undisturbed;
  private static Map<String, String> undisturbedMoments;
  private static int runs;

  /** What the command lines of a session's processes contain. */
  private static final String MASTER = "DAGAppMaster";

  private static final String CHILD = "TezChild";
  private static final Pattern SESSION = Pattern.compile("session (application_\\w+)");

  private static final List<String> FAULTS = new ArrayList<>();

  private Process driver;
  private Path err;
  private String output;
  private String engine = "mapreduce";

  @BeforeAll
  static void start() throws Exception {
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
    cluster = PseudoCluster.start(directory.resolve("cluster"));
    cluster.put(table, "/data/table.csv", SPLIT_BYTES);
    Path local = directory.resolve("undisturbed");
    Outcome whole = Child.run(Child.script(kmeans("") + " -i " + table + " -o " + local));
    assertThat(whole.status()).as(whole.err()).isZero();
    undisturbed = Results.bits(local);
    Path other = directory.resolve("undisturbed-moments");
    Outcome one = Child.run(Child.script(moments("") + " -i " + table + " -o " + other));
    assertThat(one.status()).as(one.err()).isZero();
    undisturbedMoments = Results.bits(other);
  }

  @AfterAll
  static void stop() throws IOException {
    System.out.println("| fault | injected by | the log says | checksum of the result |");
    System.out.println("|---|---|---|---|");
    FAULTS.forEach(System.out::println);
    System.out.println("faults injected: " + FAULTS.size());
    if (cluster != null) {
      cluster.close();
    }
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
  private static String kmeans(String settings) {
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

  private String command(String settings) {
    return kmeans(settings) + " -i /data/table.csv -o " + output + " --engine " + engine;
  }

  /** Starts k-means on the cluster, which goes on beside the test. */
  private void start(String settings) throws IOException {
    startOnCluster(kmeans(settings));
  }

  /** Starts a single pass on the cluster. */
  private void startMoments(String settings) throws IOException {
    startOnCluster(moments(settings));
  }

  private void startOnCluster(String line) throws IOException {
    output = "/out/run-" + ++runs;
    err = directory.resolve("run-" + runs + ".err");
    ProcessBuilder builder =
        cluster.hadoopJarBuilder(line + " -i /data/table.csv -o " + output + " --engine " + engine);
    // A shell that starts the tests in the background makes all that they start ignore SIGINT.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(builder.command());
    builder.command(command);
    driver =
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(err.toFile()).start();
  }

  private boolean isTez() {
    return engine.equals("tez");
  }

  private static String of(String engine) {
    return engine.equals("mapreduce") ? "" : ", " + engine;
  }

  private String said() throws IOException {
    return Files.readString(err);
  }

  private void awaitLine(String text) throws Exception {
    PseudoCluster.await(
        text + " in " + err, () -> said().contains(text) || ended() ? Boolean.TRUE : null);
    assertThat(said()).contains(text);
  }

  private boolean ended() {
    return !driver.isAlive();
  }

  private void assertSameBits() throws Exception {
    assertThat(driver.waitFor(4, TimeUnit.MINUTES)).as("ended: %s", said()).isTrue();
    assertThat(driver.exitValue()).as(said()).isZero();
    boolean moments = cluster.exists(output + "/moments.csv");
    assertThat(cluster.bits(output)).isEqualTo(moments ? undisturbedMoments : undisturbed);
  }

  /** Adds a line to the table of faults that ends the log of this class. */
  private void tell(String fault, String injected, String log) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(cluster.bits(output).toString().getBytes(StandardCharsets.UTF_8));
    FAULTS.add(
        String.format("| %s | %s | `%s` | %08x |", fault, injected, log, checksum.getValue()));
  }

  private String logged(String pattern) throws Exception {
    return PseudoCluster.await(pattern, () -> cluster.logged(pattern).orElse(null));
  }

  private static String line(Outcome run, String part) {
    return run.err().lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  /** The states in which attempts of the run's jobs ended. */
  private List<TaskCompletionEvent> attempts() throws Exception {
    List<String> jobs =
        said()
            .lines()
            .filter(line -> line.startsWith("job job_"))
            .map(line -> line.replaceAll("^job (job_\\d+_\\d+).*", "$1"))
            .toList();
    Cluster client = new Cluster(cluster.configuration());
    try {
      Stream<TaskCompletionEvent> events = Stream.empty();
      for (String job : jobs) {
        events =
            Stream.concat(
                events,
                Stream.of(client.getJob(JobID.forName(job)).getTaskCompletionEvents(0, 1000)));
      }
      return events.toList();
    } finally {
      client.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"_m_000001_0, true", "_r_000000_0, false"})
  void aTaskWhoseProcessIsKilledIsTriedAgain(String attempt, boolean map) throws Exception {
    startMoments("");
    ProcessHandle task = cluster.container("YarnChild", attempt);
    // Stopped first: however fast it is, it is killed in the middle.
    PseudoCluster.signal("STOP", task);
    task.destroyForcibly();
    assertSameBits();
    assertThat(attempts())
        .anyMatch(
            event ->
                event.getStatus() != TaskCompletionEvent.Status.SUCCEEDED
                    && event.isMapTask() == map);
    tell(
        "the JVM of a " + (map ? "map" : "reduce") + " dies",
        "SIGSTOP, SIGKILL",
        logged("Exit code from container \\S+ is : 137"));
  }

  @Test
  void aSpeculativeAttemptTakesOverFromOneThatHangs() throws Exception {
    startMoments(
        "-D mapreduce.map.speculative=true"
            + " -D mapreduce.job.speculative.retry-after-no-speculate=500"
            + " -D mapreduce.job.speculative.retry-after-speculate=500"
            + " -D mapreduce.job.speculative.minimum-allowed-tasks=2");
    ProcessHandle task = cluster.container("YarnChild", "_m_000001_0");
    PseudoCluster.signal("STOP", task);
    cluster.container("YarnChild", "_m_000001_1");
    awaitLine("done in");
    // The first attempt wakes up when the second one is long done.
    PseudoCluster.signal("CONT", task);
    assertSameBits();
    tell(
        "a map hangs, and wakes when another attempt is done",
        "SIGSTOP, SIGCONT after the pass",
        logged("DefaultSpeculator.addSpeculativeAttempt -- we are speculating \\S+"));
  }

  @Test
  void aKilledApplicationMasterIsStartedAgain() throws Exception {
    startMoments("");
    cluster.container("YarnChild", "_m_000000_0");
    ProcessHandle master = cluster.container("MRAppMaster");
    master.destroyForcibly();
    PseudoCluster.await(
        "another application master",
        () ->
            cluster
                .containers("MRAppMaster")
                .filter(process -> process.pid() != master.pid())
                .findFirst()
                .orElse(null));
    assertSameBits();
    tell(
        "the application master dies",
        "SIGKILL",
        logged("appattempt_\\S+ with final state: FAILED, and exit status: \\S+"));
  }

  /** One hangs in the first pass, one dies in the next: others take over, and read rows again. */
  @Test
  void containersOfASessionAreReplaced() throws Exception {
    engine = "tez";
    start("-D mapreduce.task.timeout=8000 -D mapreduce.task.timeout.check-interval-ms=500");
    PseudoCluster.signal("STOP", cluster.container(CHILD));
    awaitLine("pass 2 ");
    cluster.container(CHILD).destroyForcibly();
    assertSameBits();
    tell(
        "a container of a session hangs, another dies",
        "SIGSTOP, SIGKILL",
        logged("(?i)container\\S* timed out|Timed out after \\d+ secs"));
  }

  /** In two passes: each may lose one. */
  @Test
  void aSessionWhoseMasterDiesIsOpenedAnew() throws Exception {
    engine = "tez";
    start("");
    cluster.container(CHILD);
    cluster.container(MASTER, sessions().get(0)).destroyForcibly();
    awaitLine("pass 2 ");
    assertThat(sessions()).hasSize(2);
    cluster.container(MASTER, sessions().get(1)).destroyForcibly();
    assertSameBits();
    assertThat(sessions()).hasSize(3);
    tell("the master of a session dies, and that of the next", "SIGKILL", lost());
  }

  private List<String> sessions() throws IOException {
    return SESSION.matcher(said()).results().map(found -> found.group(1)).distinct().toList();
  }

  private String lost() throws IOException {
    return said()
        .lines()
        .filter(line -> line.contains("opens another one"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Room is counted before the master takes some of it: there is one container where two were to be
   * had, and no memory in it for all rows. In the first pass it is given back for the other slot,
   * and once more for the merge; from then on the session makes do with one slot.
   */
  @Test
  void aSessionMakesDoWithLess() throws Exception {
    engine = "tez";
    int most = 3072 - 256; // of a node, beside what is smaller than a master
    start("-D tez.task.resource.memory.mb=" + most + " -D daal4j.tez.memory.share=0.0035");
    assertSameBits();
    String application = applicationAfter("");
    try (Stream<Path> logs = Files.walk(cluster.conf().resolveSibling("logs/containers"))) {
      assertThat(
              logs.filter(Files::isDirectory)
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.startsWith("container_"))
                  .filter(name -> name.contains(application.replace("application_", ""))))
          .as("its master, and two swaps")
          .hasSizeLessThanOrEqualTo(4);
    }
  }

  @Test
  void aSessionWithoutADriverEndsByItself() throws Exception {
    engine = "tez";
    start("");
    awaitLine("pass 2 ");
    String application = applicationAfter("");
    driver.destroyForcibly().waitFor();
    Instant killed = Instant.now();
    PseudoCluster.await("its end", () -> cluster.containers(application).findAny().isEmpty());
    assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(cluster.exists(output + "/_SUCCESS")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"mapreduce", "tez"})
  void tasksOfALostNodeRunOnTheOtherOne(String by) throws Exception {
    engine = by;
    startMoments("");
    ProcessHandle task = isTez() ? cluster.container(CHILD) : cluster.container("_m_000000_0");
    String lost = nodeOf(task);
    List<ProcessHandle> containers = cluster.containers("/" + lost + "/").toList();
    cluster.kill(lost);
    containers.forEach(ProcessHandle::destroyForcibly);
    try {
      assertSameBits();
      tell(
          "a machine with a NodeManager and its containers is lost" + of(engine),
          "SIGKILL of all",
          logged("Expired:\\S+ Timed out after \\d+ secs"));
    } finally {
      cluster.restart(lost);
    }
  }

  private static String nodeOf(ProcessHandle container) throws IOException {
    String line = Files.readString(Path.of("/proc/" + container.pid() + "/cmdline"));
    return line.contains("/nodemanager-1/") ? "nodemanager-1" : "nodemanager-2";
  }

  @ParameterizedTest
  @CsvSource({"mapreduce", "tez"})
  void aLostDataNodeCostsNothing(String by) throws Exception {
    engine = by;
    start("");
    awaitLine("pass 2 ");
    cluster.kill("datanode-1");
    try {
      assertSameBits();
      tell(
          "a DataNode is lost" + of(engine),
          "SIGKILL",
          logged("removeDeadDatanode: lost heartbeat from \\S+"));
    } finally {
      cluster.restart("datanode-1");
    }
  }

  @Test
  void aCorruptReplicaIsReadFromTheOtherNode() throws Exception {
    cluster.put(table, "/data/damaged.csv", SPLIT_BYTES);
    damage(cluster.data("datanode-1"));
    for (String by : List.of("tez", "mapreduce")) {
      output = "/out/damaged-" + by;
      Outcome run =
          cluster.hadoopJar(kmeans("") + " -i /data/damaged.csv -o " + output + " --engine " + by);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(cluster.bits(output)).isEqualTo(undisturbed);
    }
    // Each reader is told of the replicas in an order of its own: one of a few meets a damaged one,
    // and then the NameNode knows of it. Only when that is a task is there a line in a log.
    for (int reader = 0; reader < 30 && corruptBlocks() == null; reader++) {
      try (var in = cluster.hdfs().open(new org.apache.hadoop.fs.Path("/data/damaged.csv"))) {
        assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(table));
      }
    }
    String known = PseudoCluster.await("a corrupt replica", FaultsIT::corruptBlocks);
    tell(
        "all replicas on a node are corrupt",
        "a byte of each block file changed",
        cluster.logged("Found Checksum error for \\S+").orElse(known));
  }

  private static String corruptBlocks() throws IOException {
    long count = ((DistributedFileSystem) cluster.hdfs()).getCorruptBlocksCount();
    return count == 0 ? null : "the NameNode's report: corrupt blocks " + count;
  }

  /** Changes a byte in the middle of the newest full blocks of a DataNode, those of one table. */
  private static void damage(Path data) throws IOException {
    List<Path> full;
    try (Stream<Path> files = Files.walk(data)) {
      full =
          files
              .filter(file -> file.getFileName().toString().matches("blk_\\d+"))
              .filter(file -> file.toFile().length() == SPLIT_BYTES)
              .sorted(Comparator.comparing(Path::getFileName).reversed())
              .limit(Files.size(table) / SPLIT_BYTES)
              .toList();
    }
    assertThat(full).isNotEmpty();
    for (Path file : full) {
      try (RandomAccessFile block = new RandomAccessFile(file.toFile(), "rw")) {
        block.seek(SPLIT_BYTES / 2);
        int old = block.read();
        block.seek(SPLIT_BYTES / 2);
        block.write(old == '1' ? '2' : '1');
      }
    }
  }

  /** While rows are packed, while centroids are drawn or moved, and in the last pass. */
  @ParameterizedTest
  @CsvSource({
    "mapreduce, 'pass 1 '",
    "mapreduce, 'pass 2 '",
    "mapreduce, 'pass 3 '",
    "tez, 'pass 1 '",
    "tez, 'pass 2 '"
  })
  void aKilledDriverIsResumed(String by, String moment) throws Exception {
    engine = by;
    start("");
    awaitLine(moment);
    String application = PseudoCluster.await("a job of that pass", () -> applicationAfter(moment));
    // Stopped, so that the job is still there when the driver is resumed.
    PseudoCluster.signal("STOP", cluster.container(isTez() ? MASTER : "MRAppMaster", application));
    driver.destroyForcibly().waitFor();
    assertThat(cluster.exists(output + "/_SUCCESS")).isFalse();
    assertThat(cluster.exists(output + "/centroids.csv")).isFalse();

    Outcome resumed = cluster.hadoopJar(command("") + " --resume");

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("kills " + application + ", left by an earlier run");
    assertThat(cluster.bits(output)).isEqualTo(undisturbed);
    tell(
        "the driver dies in " + moment.strip() + ", then --resume" + of(engine),
        "SIGKILL",
        line(resumed, "left by an earlier run"));
  }

  /**
   * The application of the first job that the driver names after a line, or of its session; null
   * without any yet.
   */
  private String applicationAfter(String line) throws IOException {
    if (isTez()) {
      return sessions().stream().findFirst().orElse(null);
    }
    Matcher job = Pattern.compile("job job_\\S+, (application_\\w+)").matcher(said());
    return job.find(said().indexOf(line)) ? job.group(1) : null;
  }

  @ParameterizedTest
  @CsvSource({"mapreduce, job job_", "tez, session application_"})
  void ofTwoDriversOneRefuses(String by, String begun) throws Exception {
    engine = by;
    start("");
    awaitLine(begun);
    // It may be done before the others have asked. A session would miss its driver's word.
    ProcessHandle held = isTez() ? cluster.container(CHILD) : driver.toHandle();
    PseudoCluster.signal("STOP", held);

    String refusal = output + ": process " + driver.pid() + " on ";
    Outcome plain = cluster.hadoopJar(command(""));
    assertThat(plain.status()).as(plain.err()).isEqualTo(4);
    for (String option : List.of("--resume", "--overwrite")) {
      Outcome second = cluster.hadoopJar(command("") + " " + option);
      assertThat(second.status()).as(second.err()).isEqualTo(4);
      assertThat(second.err()).contains(refusal).contains(" is writing to it.");
    }
    PseudoCluster.signal("CONT", held);
    assertSameBits();
    tell(
        "other drivers of the same output" + of(engine),
        "started",
        refusal + "... is writing to it.");
  }

  @ParameterizedTest
  @CsvSource({"mapreduce", "tez"})
  void aFullDirectoryIsAClearErrorAndLeavesNothingHalfWritten(String by) throws Exception {
    engine = by;
    DistributedFileSystem hdfs = (DistributedFileSystem) cluster.hdfs();
    org.apache.hadoop.fs.Path small = new org.apache.hadoop.fs.Path("/small-" + engine);
    hdfs.mkdirs(small);
    hdfs.setQuota(small, HdfsConstants.QUOTA_DONT_SET, 3L * SPLIT_BYTES);
    output = small + "/run";

    Outcome full =
        cluster.hadoopJar(command("-D dfs.blocksize=1048576 -D mapreduce.map.maxattempts=1"));

    assertThat(full.status()).as(full.err()).isEqualTo(1);
    assertThat(full.err().lines().filter(line -> line.startsWith("error: ")).toList())
        .singleElement()
        .asString()
        .contains("quota");
    assertThat(Stream.of(hdfs.listStatus(new org.apache.hadoop.fs.Path(output))))
        .allMatch(file -> file.getPath().getName().equals("_work"));

    hdfs.setQuota(small, HdfsConstants.QUOTA_DONT_SET, HdfsConstants.QUOTA_RESET);
    Outcome again = cluster.hadoopJar(command("") + " --resume");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(cluster.bits(output)).isEqualTo(undisturbed);
    tell(
        "the output's quota is exceeded, then --resume" + of(engine),
        "a quota of 3 MB",
        line(full, "error: "));
  }

  /** Ctrl-C, and what a scheduler sends. */
  @ParameterizedTest
  @CsvSource({"mapreduce, INT, 130", "mapreduce, TERM, 143", "tez, INT, 130", "tez, TERM, 143"})
  void aStoppedDriverTakesItsApplicationWithIt(String by, String signal, int status)
      throws Exception {
    engine = by;
    start("");
    cluster.container(isTez() ? CHILD : "YarnChild");
    PseudoCluster.signal(signal, driver.toHandle());
    assertThat(driver.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(driver.exitValue()).isEqualTo(status);
    String application = said().replaceAll("(?s).*(application_\\d+_\\d+).*", "$1");
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(cluster.configuration());
      yarn.start();
      PseudoCluster.await(
          "the end of " + application,
          () ->
              yarn.getApplicationReport(ApplicationId.fromString(application))
                      .getFinalApplicationStatus()
                  == FinalApplicationStatus.KILLED);
    }
    assertThat(cluster.exists(output + "/_SUCCESS")).isFalse();
    Outcome resumed = cluster.hadoopJar(command("") + " --resume");
    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(cluster.bits(output)).isEqualTo(undisturbed);
    tell(
        "the driver is stopped, then --resume" + of(engine),
        "SIG" + signal,
        "error: stopped by a signal");
    assertThat(said()).contains("error: stopped by a signal");
  }
}
