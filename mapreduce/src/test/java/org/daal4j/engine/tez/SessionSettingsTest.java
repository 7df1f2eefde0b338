package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** What a session is told, by what users say of jobs. */
class SessionSettingsTest {

  private final Configuration user = new Configuration();

  private Configuration session() {
    return SessionSettings.of(
        user, new Path("hdfs://c/work/lib/daal4j.jar"), new Path("hdfs://c/work/lib/session"));
  }

  @Test
  void whatHoldsForJobsHoldsForSessions() {
    user.set("mapreduce.job.queuename", "night");
    user.set("mapreduce.job.tags", "a,b");
    user.set("yarn.app.mapreduce.am.resource.mb", "700");
    user.set("yarn.app.mapreduce.am.command-opts", "-Xmx600m");
    user.set("mapreduce.map.memory.mb", "900");
    user.set("mapreduce.map.java.opts", "-Xmx800m -Dx=1");
    user.set("mapreduce.map.cpu.vcores", "3");
    user.set("mapreduce.map.maxattempts", "7");
    user.set("mapreduce.map.log.level", "DEBUG");
    Configuration session = session();
    assertThat(session.get("tez.queue.name")).isEqualTo("night");
    assertThat(session.get("tez.application.tags")).isEqualTo("a,b");
    assertThat(session.get("tez.am.resource.memory.mb")).isEqualTo("700");
    assertThat(session.get("tez.am.launch.cmd-opts")).isEqualTo("-Xmx600m");
    assertThat(session.get("tez.task.resource.memory.mb")).isEqualTo("1024"); // a reducer's
    assertThat(session.get("tez.task.resource.cpu.vcores")).isEqualTo("3");
    assertThat(session.get("tez.am.task.max.failed.attempts")).isEqualTo("7");
    assertThat(session.get("tez.task.log.level")).isEqualTo("DEBUG");
  }

  /** The larger of a map's and a reducer's container, with that one's JVM options. */
  @Test
  void aContainerIsAsLargeAsTheLargerOfBothKindsOfTasks() {
    user.set("mapreduce.map.memory.mb", "3000");
    user.set("mapreduce.map.java.opts", "-Xmx2500m");
    user.set("mapreduce.reduce.memory.mb", "2000");
    user.set("mapreduce.reduce.java.opts", "-Xmx1500m");
    assertThat(session().get("tez.task.resource.memory.mb")).isEqualTo("3000");
    assertThat(session().get("tez.task.launch.cmd-opts")).contains("-Xmx2500m");
    user.set("mapreduce.reduce.memory.mb", "4000");
    assertThat(session().get("tez.task.resource.memory.mb")).isEqualTo("4000");
    assertThat(session().get("tez.task.launch.cmd-opts")).contains("-Xmx1500m");
  }

  @Test
  void theHeapFollowsFromTheMemoryWhereNothingSaysIt() {
    user.set("mapreduce.map.memory.mb", "2000");
    assertThat(session().get("tez.task.launch.cmd-opts")).contains("-Xmx1600m"); // Hadoop's 0.8
  }

  @Test
  void settingsOfTezWin() {
    user.set("mapreduce.job.queuename", "night");
    user.set("tez.queue.name", "day");
    user.set("mapreduce.map.memory.mb", "3000");
    user.set("tez.task.resource.memory.mb", "500");
    user.set("tez.task.launch.cmd-opts", "-Xmx400m");
    user.set("tez.am.resource.memory.mb", "512");
    user.set("tez.runtime.io.sort.mb", "5");
    Configuration session = session();
    assertThat(session.get("tez.queue.name")).isEqualTo("day");
    assertThat(session.get("tez.task.resource.memory.mb")).isEqualTo("500");
    assertThat(session.get("tez.task.launch.cmd-opts")).isEqualTo("-Xmx400m");
    assertThat(session.get("tez.am.resource.memory.mb")).isEqualTo("512");
    assertThat(session.get("tez.runtime.io.sort.mb")).isEqualTo("5");
  }

  @Test
  void environmentsAreListsAndSingleVariables() {
    user.set("mapreduce.map.env", "A=1,B=2");
    user.set("mapreduce.map.env.OPENBLAS_NUM_THREADS", "1");
    user.set("yarn.app.mapreduce.am.env.C", "3");
    assertThat(session().get("tez.task.launch.env")).isEqualTo("A=1,B=2,OPENBLAS_NUM_THREADS=1");
    assertThat(session().get("tez.am.launch.env")).isEqualTo("C=3");
  }

  @Test
  void whoMaySeeAJobMaySeeASessionWhereTheClusterAsks() {
    user.set("mapreduce.job.acl-view-job", "ann");
    user.set("mapreduce.job.acl-modify-job", "bob");
    assertThat(session().get("tez.am.view-acls")).isNull();
    user.set("mapreduce.cluster.acls.enabled", "true");
    assertThat(session().get("tez.am.view-acls")).isEqualTo("ann");
    assertThat(session().get("tez.am.modify-acls")).isEqualTo("bob");
  }

  /** Whatever a file of the cluster says of its own Tez: daal4j's is in the jar. */
  @Test
  void classesComeFromTheJarFirstThenFromTheClustersHadoop() {
    user.set("tez.lib.uris", "hdfs://c/apps/tez.tar.gz");
    user.set("tez.ignore.lib.uris", "true");
    user.set("tez.use.cluster.hadoop-libs", "false");
    user.set("yarn.application.classpath", "/yarn/*");
    user.set("mapreduce.application.classpath", "/mr/*");
    Configuration session = session();
    assertThat(session.get("tez.lib.uris")).isEqualTo("hdfs://c/work/lib/daal4j.jar");
    assertThat(session.get("tez.ignore.lib.uris")).isEqualTo("false");
    assertThat(session.get("tez.use.cluster.hadoop-libs")).isEqualTo("true");
    assertThat(session.get("tez.user.classpath.first")).isEqualTo("true");
    assertThat(session.getStrings("yarn.application.classpath"))
        .containsExactly("/yarn/*", "/mr/*");
  }

  @Test
  void aSessionEndsSoonAfterItsDriverAndKeepsItsContainersUntilThen() {
    user.set("tez.am.client.heartbeat.timeout.secs", "-1");
    Configuration session = session();
    assertThat(session.getInt("tez.am.client.heartbeat.timeout.secs", 0)).isBetween(1, 30);
    assertThat(session.getLong("tez.am.container.idle.release-timeout-min.millis", 0))
        .isGreaterThan(3_600_000);
    assertThat(session.getBoolean("tez.am.container.reuse.enabled", false)).isTrue();
    assertThat(session.get("tez.staging-dir")).isEqualTo("hdfs://c/work/lib/session");
  }

  @Test
  void tokensOutliveASession() {
    user.set("mapreduce.job.credentials.binary", "/tmp/tokens");
    assertThat(session().get("tez.credentials.path")).isEqualTo("/tmp/tokens");
    assertThat(session().get("tez.cancel.delegation.tokens.on.completion")).isEqualTo("false");
  }
}
