package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver dies, is stopped or meets another one, or its output is full. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith(SharedCluster.class)
class DriverFaultsIT extends DisturbedRuns {

  @BeforeAll
  static void onTheCluster(PseudoCluster shared) throws Exception {
    runOn(shared, "driver-faults");
  }

  /**
   * While rows are packed for several fits, while steps are summed, boxes of rows are clustered,
   * and folds summed. {@code KillIT} has more moments. Verbs of one or two passes are not resumed:
   * the same command ends what is left, and begins again.
   */
  @ParameterizedTest
  @CsvSource({
    "mapreduce, SEVERAL, 'pass 1 '",
    "tez, LOGISTIC, 'pass 2 '",
    "tez, DBSCAN, 'pass 3 '",
    "tez, PATH, 'pass 2 '"
  })
  void aKilledDriverIsResumed(String by, DisturbedVerb given, String moment) throws Exception {
    engine = by;
    start(given, "");
    awaitLine(moment);
    String application = PseudoCluster.await("a job of that pass", () -> applicationAfter(moment));
    // Stopped, so that the job is still there when the driver is resumed.
    PseudoCluster.signal("STOP", cluster.container(isTez() ? MASTER : "MRAppMaster", application));
    driver.destroyForcibly().waitFor();
    assertThat(cluster.exists(output + "/_SUCCESS")).isFalse();
    assertThat(cluster.exists(output + "/model.json")).isFalse();

    String then = verb == DisturbedVerb.PATH ? "" : " --resume";
    Outcome resumed = cluster.hadoopJar(command("") + then);

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("kills " + application + ", left by an earlier run");
    assertResult();
    tell(
        "the driver dies in " + moment.strip() + ", then the same command" + then + of(engine),
        "SIGKILL",
        line(resumed, "left by an earlier run"));
  }

  /**
   * One that lives and shows beats, then one that is stopped and shows none; with jobs alone,
   * because a session ends when it does not hear of its driver.
   */
  @ParameterizedTest
  @CsvSource({"mapreduce", "tez"})
  void ofTwoDriversOneRefuses(String by) throws Exception {
    engine = by;
    start(DisturbedVerb.KMEANS, "");
    // It may be done before the others have asked.
    ProcessHandle held = containerOfTheRun(isTez() ? CHILD : "MRAppMaster");
    PseudoCluster.signal("STOP", held);

    String refusal = output + ": process " + driver.pid() + " on ";
    Outcome plain = cluster.hadoopJar(command(""));
    assertThat(plain.status()).as(plain.err()).isEqualTo(4);
    refuses("--resume", refusal);
    if (!isTez()) {
      PseudoCluster.signal("STOP", driver.toHandle());
    }
    refuses("--overwrite", refusal);
    PseudoCluster.signal("CONT", driver.toHandle());
    PseudoCluster.signal("CONT", held);
    assertSameBits();
    tell(
        "other drivers of the same output" + of(engine),
        "started",
        refusal + "... is writing to it.");
  }

  private void refuses(String option, String refusal) throws Exception {
    Outcome second = cluster.hadoopJar(command("") + " " + option);
    assertThat(second.status()).as(second.err()).isEqualTo(4);
    assertThat(second.err()).contains(refusal).contains(" is writing to it.");
  }

  @ParameterizedTest
  @CsvSource({"mapreduce, KMEANS", "tez, SEVERAL"})
  void aFullDirectoryIsAClearErrorAndLeavesNothingHalfWritten(String by, DisturbedVerb given)
      throws Exception {
    engine = by;
    verb = given;
    DistributedFileSystem hdfs = (DistributedFileSystem) cluster.hdfs();
    org.apache.hadoop.fs.Path small =
        new org.apache.hadoop.fs.Path("/driver-faults/small-" + engine);
    hdfs.mkdirs(small);
    hdfs.setQuota(small, HdfsConstants.QUOTA_DONT_SET, 3L * SPLIT_BYTES);
    output = small + "/run";

    Outcome full =
        cluster.hadoopJar(command("-D dfs.blocksize=1048576 -D mapreduce.map.maxattempts=1"));

    assertThat(full.status()).as(full.err()).isEqualTo(1);
    assertThat(full.err().lines().filter(line -> line.startsWith("error: ")).toList())
        .singleElement()
        .asString()
        .contains("quota")
        .doesNotContain(" at org.apache."); // the trace of the NameNode
    assertThat(Stream.of(hdfs.listStatus(new org.apache.hadoop.fs.Path(output))))
        .allMatch(file -> file.getPath().getName().equals("_work"));

    hdfs.setQuota(small, HdfsConstants.QUOTA_DONT_SET, HdfsConstants.QUOTA_RESET);
    Outcome again = cluster.hadoopJar(command("") + " --resume");
    assertThat(again.status()).as(again.err()).isZero();
    assertResult();
    tell(
        "the output's quota is exceeded, then --resume" + of(engine),
        "a quota of 3 MB",
        line(full, "error: "));
  }

  /** Ctrl-C, and what a scheduler sends. */
  @ParameterizedTest
  @CsvSource({
    "mapreduce, INT, 130, LOGISTIC",
    "tez, INT, 130, SEVERAL",
    "tez, TERM, 143, LOGISTIC"
  })
  void aStoppedDriverTakesItsApplicationWithIt(
      String by, String signal, int status, DisturbedVerb given) throws Exception {
    engine = by;
    start(given, "");
    containerOfTheRun(isTez() ? CHILD : "YarnChild");
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
    assertResult();
    tell(
        "the driver is stopped, then --resume" + of(engine),
        "SIG" + signal,
        "error: stopped by a signal");
    assertThat(said()).contains("error: stopped by a signal");
  }

  @Test
  void aSessionWithoutADriverEndsByItself() throws Exception {
    engine = "tez";
    start(DisturbedVerb.KMEANS, "");
    awaitLine("pass 2 ");
    String application = applicationAfter("");
    driver.destroyForcibly().waitFor();
    Instant killed = Instant.now();
    PseudoCluster.await("its end", () -> cluster.containers(application).findAny().isEmpty());
    assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(cluster.exists(output + "/_SUCCESS")).isFalse();
  }
}
