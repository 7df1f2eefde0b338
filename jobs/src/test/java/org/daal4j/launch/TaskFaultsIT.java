package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task or a container dies or hangs, or the master of a job or of a session. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith(SharedCluster.class)
class TaskFaultsIT extends DisturbedRuns {

  @BeforeAll
  static void onTheCluster(PseudoCluster shared) throws Exception {
    runOn(shared, "task-faults");
  }

  @ParameterizedTest
  @CsvSource({"_m_000001_0, true, GROUPED", "_r_000000_0, false, MERGED"})
  void aTaskWhoseProcessIsKilledIsTriedAgain(String attempt, boolean map, DisturbedVerb given)
      throws Exception {
    start(given, "");
    ProcessHandle task = containerOfTheRun("YarnChild", attempt);
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

  /** Rows that its first attempt has sent do not count. */
  @Test
  void aTaskThatSendsRowsIsTriedAgain() throws Exception {
    start(DisturbedVerb.DBSCAN, "-D mapreduce.job.ubertask.enable=false");
    awaitLine("pass 3 ");
    String application = PseudoCluster.await("its job", () -> applicationAfter("pass 3 "));
    ProcessHandle task = cluster.container(application, "YarnChild", "_m_000001_0");
    PseudoCluster.signal("STOP", task);
    task.destroyForcibly();
    assertSameBits();
    assertThat(attempts())
        .anyMatch(event -> event.getStatus() != TaskCompletionEvent.Status.SUCCEEDED);
    tell(
        "the JVM of a task that clusters a box dies",
        "SIGSTOP, SIGKILL",
        logged("Exit code from container \\S+ is : 137"));
  }

  @Test
  void aSpeculativeAttemptTakesOverFromOneThatHangs() throws Exception {
    start(
        DisturbedVerb.MOMENTS,
        "-D mapreduce.map.speculative=true"
            + " -D mapreduce.job.speculative.retry-after-no-speculate=500"
            + " -D mapreduce.job.speculative.retry-after-speculate=500"
            + " -D mapreduce.job.speculative.minimum-allowed-tasks=2");
    ProcessHandle task = containerOfTheRun("YarnChild", "_m_000001_0");
    PseudoCluster.signal("STOP", task);
    containerOfTheRun("YarnChild", "_m_000001_1");
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
    start(DisturbedVerb.ROBUST, "");
    containerOfTheRun("YarnChild", "_m_000000_0");
    ProcessHandle master = containerOfTheRun("MRAppMaster");
    master.destroyForcibly();
    PseudoCluster.await(
        "another application master",
        () ->
            cluster
                .containers("MRAppMaster", applicationAfter(""))
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
    start(
        DisturbedVerb.SEVERAL,
        "-D mapreduce.task.timeout=8000 -D mapreduce.task.timeout.check-interval-ms=500");
    PseudoCluster.signal("STOP", containerOfTheRun(CHILD));
    awaitLine("pass 2 ");
    containerOfTheRun(CHILD).destroyForcibly();
    assertSameBits();
    tell(
        "a container of a session hangs, another dies",
        "SIGSTOP, SIGKILL",
        logged("(?i)container\\S* timed out|Timed out after \\d+ secs"));
  }

  /** In two passes: each may lose one. What was sent to boxes stays. */
  @Test
  void aSessionWhoseMasterDiesIsOpenedAnew() throws Exception {
    engine = "tez";
    start(DisturbedVerb.DBSCAN, "");
    containerOfTheRun(CHILD);
    cluster.container(MASTER, sessions().get(0)).destroyForcibly();
    awaitLine("pass 3 ");
    assertThat(sessions()).hasSize(2);
    cluster.container(MASTER, sessions().get(1)).destroyForcibly();
    assertSameBits();
    assertThat(sessions()).hasSize(3);
    tell("the master of a session dies, and that of the next", "SIGKILL", lost());
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

  private String lost() throws IOException {
    return said()
        .lines()
        .filter(line -> line.contains("opens another one"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Beside the master there is one container where two would fit without it, and no memory in it
   * for all rows. It does everything, and is never given back.
   */
  @Test
  void aSessionCountsRoomBesideItsMaster() throws Exception {
    engine = "tez";
    int most = 3072 - 256; // of a node, beside what is smaller than a master
    start(
        DisturbedVerb.KMEANS,
        "-D tez.task.resource.memory.mb=" + most + " -D daal4j.tez.memory.share=0.0011");
    assertSameBits();
    String application = applicationAfter("");
    assertThat(cluster.cachedRows(application))
        .hasSize(3)
        .allSatisfy(rows -> assertThat(rows).isLessThan(ROWS));
    try (Stream<Path> logs = Files.walk(cluster.conf().resolveSibling("logs/containers"))) {
      assertThat(
              logs.filter(Files::isDirectory)
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.startsWith("container_"))
                  .filter(name -> name.contains(application.replace("application_", ""))))
          .as("its master, and one")
          .hasSize(2);
    }
  }
}
