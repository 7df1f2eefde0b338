package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The example workflow's action under Oozie's own launcher, in containers of YARN. */
@ExtendWith(SharedCluster.class)
class OozieYarnIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");

  @TempDir static Path directory;

  private static PseudoCluster cluster;
  private static FileSystem hdfs;
  private static YarnClient yarn;

  @BeforeAll
  static void start(PseudoCluster shared) throws Exception {
    cluster = shared;
    hdfs = cluster.hdfs();
    hdfs.mkdirs(new org.apache.hadoop.fs.Path("/oozie"));
    hdfs.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(IRIS.toUri()),
        new org.apache.hadoop.fs.Path("/oozie/iris.csv"));
    yarn = YarnClient.createYarnClient();
    yarn.init(new YarnConfiguration(cluster.configuration()));
    yarn.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (yarn != null) {
      yarn.close();
    }
  }

  @Test
  void oozieGetsTheNumbersAndFindsTheJobs() throws Exception {
    OozieLauncher launcher = submit("success", "3", true);

    FinalApplicationStatus status = launcher.await();

    assertThat(status).as(launcher.logs()).isEqualTo(FinalApplicationStatus.SUCCEEDED);
    Map<String, String> data = launcher.actionData();
    assertThat(properties(data.get("output.properties")))
        .containsEntry("outputPath", hdfs.getUri() + "/oozie/out/success")
        .containsEntry("rows", "150")
        .containsEntry("iterations", "1")
        .containsEntry("converged", "false")
        .containsKey("objective");
    List<ApplicationReport> jobs =
        yarn.getApplications(null, null, Set.of(OozieLauncher.tag("success")));
    assertThat(jobs).allSatisfy(job -> assertThat(job.getApplicationTags()).contains("mine"));
    List<String> tagged = jobs.stream().map(job -> job.getApplicationId().toString()).toList();
    List<String> told =
        List.of(data.get("externalChildIDs").replace("job_", "application_").split(","));
    assertThat(told).hasSizeGreaterThan(1).containsExactlyInAnyOrderElementsOf(tagged);
    assertThat(launcher.said("err").get(0))
        .contains(
            told.stream()
                .map(id -> "job " + id.replace("application_", "job_") + ", " + id + "\n")
                .toList());
    assertThat(launcher.said("out").get(0))
        .contains("Intercepting System.exit(0)", "{\"verb\":\"kmeans\"");
  }

  @Test
  void theExitStatusIsTheErrorCodeOfTheAction() throws Exception {
    OozieLauncher launcher = submit("wrong", "0", true);

    FinalApplicationStatus status = launcher.await();

    assertThat(status).as(launcher.logs()).isEqualTo(FinalApplicationStatus.FAILED);
    Map<String, String> data = launcher.actionData();
    assertThat(properties(data.get("error.properties")))
        .containsEntry("error.code", "2")
        .extractingByKey("error.reason")
        .asString()
        .endsWith("exit code [2]");
    assertThat(data).doesNotContainKey("output.properties");
    assertThat(launcher.said("err").get(0)).contains("error: --n-clusters: '0' is too small.");
  }

  @Test
  void aLauncherThatIsTriedAgainEndsTheJobOfTheFirst() throws Exception {
    // A job with tasks in containers of their own is still there when the second attempt looks.
    OozieLauncher launcher = submit("again", "3", false);
    Set<String> tag = Set.of(OozieLauncher.tag("again"));
    List<ApplicationReport> jobs = yarn.getApplications(null, null, tag);
    while (jobs.isEmpty()) {
      Thread.sleep(20);
      jobs = yarn.getApplications(null, null, tag);
    }
    launcher.killProcess();

    FinalApplicationStatus status = launcher.await();

    assertThat(status).as(launcher.logs()).isEqualTo(FinalApplicationStatus.SUCCEEDED);
    assertThat(launcher.said("err")).hasSize(2);
    assertThat(launcher.said("err").get(1))
        .contains("kills " + jobs.get(0).getApplicationId() + ", left by an earlier run");
    assertThat(properties(launcher.actionData().get("output.properties")))
        .containsEntry("rows", "150")
        .containsEntry("iterations", "1");
    Path script = directory.resolve("script");
    Outcome local =
        Child.run(
            Child.script(
                "kmeans --columns 1-4 -k 3 --max-iterations 1 -i " + IRIS + " -o " + script));
    assertThat(local.status()).as(local.err()).isZero();
    Path fetched = directory.resolve("fetched");
    hdfs.copyToLocalFile(
        false,
        new org.apache.hadoop.fs.Path("/oozie/out/again"),
        new org.apache.hadoop.fs.Path(fetched.toUri()),
        true);
    assertThat(Results.bits(fetched)).isEqualTo(Results.bits(script));
  }

  /** Tagged as jobs are, so that Oozie kills it with its action; its number is told to Oozie. */
  @Test
  void aSessionOfTezRunsUnderTheLauncher() throws Exception {
    OozieLauncher launcher = submit("session", "3", true, "--engine", "tez");

    FinalApplicationStatus status = launcher.await();

    assertThat(status).as(launcher.logs()).isEqualTo(FinalApplicationStatus.SUCCEEDED);
    Map<String, String> data = launcher.actionData();
    assertThat(properties(data.get("output.properties")))
        .containsEntry("rows", "150")
        .containsEntry("iterations", "1");
    List<ApplicationReport> sessions =
        yarn.getApplications(null, null, Set.of(OozieLauncher.tag("session")));
    assertThat(sessions)
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.getApplicationType()).isEqualTo("TEZ");
              assertThat(session.getApplicationTags()).contains("mine");
              assertThat(data).containsEntry("externalChildIDs", session.getApplicationId() + "");
            });
  }

  private static OozieLauncher submit(String name, String clusters, boolean uber) throws Exception {
    return submit(name, clusters, uber, "--engine", "mapreduce");
  }

  private static OozieLauncher submit(String name, String clusters, boolean uber, String... engine)
      throws Exception {
    OozieWorkflow workflow =
        OozieWorkflow.with(
            Map.of(
                "queue", "default",
                "input", "/oozie/iris.csv",
                "columns", "1-4",
                "clusters", clusters,
                "maxIterations", "1",
                "output", "/oozie/out/" + name),
            engine);
    return OozieLauncher.submit(
        yarn,
        hdfs,
        cluster.conf(),
        name,
        workflow,
        Map.of("mapreduce.job.ubertask.enable", String.valueOf(uber), "mapreduce.job.tags", "mine"),
        directory.resolve("launcher-" + name));
  }

  private static Map<String, String> properties(String text) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(text));
    Map<String, String> map = new HashMap<>();
    read.stringPropertyNames().forEach(name -> map.put(name, read.getProperty(name)));
    return map;
  }
}
