package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daemons die, and disks rot: on a cluster of its own, which is not as before afterwards. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class NodeFaultsIT extends DisturbedRuns {

  @BeforeAll
  static void start() throws Exception {
    runOn(PseudoCluster.start(directory.resolve("cluster")), "data");
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"mapreduce", "tez"})
  void tasksOfALostNodeRunOnTheOtherOne(String by) throws Exception {
    engine = by;
    if (isTez()) {
      start(DisturbedVerb.DBSCAN, "");
      awaitLine("pass 2 ");
    } else {
      start(DisturbedVerb.FOLDS, "");
    }
    ProcessHandle task = containerOfTheRun(isTez() ? CHILD : "_m_000000_0");
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
  @CsvSource({"mapreduce, PATH", "tez, LOGISTIC"})
  void aLostDataNodeCostsNothing(String by, DisturbedVerb given) throws Exception {
    engine = by;
    start(given, "");
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
      engine = by;
      verb = isTez() ? DisturbedVerb.SEVERAL : DisturbedVerb.ROBUST;
      output = "/out/damaged-" + by;
      Outcome run = cluster.hadoopJar(command("").replace("/data/table.csv", "/data/damaged.csv"));
      assertThat(run.status()).as(run.err()).isZero();
      assertResult();
    }
    // Each reader is told of the replicas in an order of its own: one of a few meets a damaged one,
    // and then the NameNode knows of it. Only when that is a task is there a line in a log.
    for (int reader = 0; reader < 30 && corruptBlocks() == null; reader++) {
      try (var in = cluster.hdfs().open(new org.apache.hadoop.fs.Path("/data/damaged.csv"))) {
        assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(table));
      }
    }
    String known = PseudoCluster.await("a corrupt replica", NodeFaultsIT::corruptBlocks);
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
}
