package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.daal4j.result.LeaseRace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to an output on HDFS: one process, and only its user. */
@ExtendWith(SharedCluster.class)
class LeaseIT {

  @TempDir static Path directory;

  private static PseudoCluster cluster;

  @BeforeAll
  static void put(PseudoCluster shared) throws Exception {
    cluster = shared;
    cluster.put(Child.CHECKOUT.resolve("samples/iris.csv"), "/lease/iris.csv", 1 << 20);
  }

  @Test
  @Timeout(900)
  void ofTwoProcessesOneHoldsTheLease() throws Exception {
    LeaseRace.beside(
        3,
        100,
        pair ->
            new LeaseRace(
                cluster.hdfs(),
                1_000,
                new org.apache.hadoop.fs.Path("/lease/pair-" + pair),
                cluster.conf().resolve("core-site.xml").toString(),
                cluster.conf().resolve("hdfs-site.xml").toString()));
  }

  /** The umask of the cluster may let everybody write: into a result, but not into its making. */
  @Test
  @Timeout(600)
  void othersCannotWriteToTheWorkOfARun() throws Exception {
    Process run =
        cluster
            .hadoopJarBuilder(
                "kmeans -D fs.permissions.umask-mode=000 -i /lease/iris.csv --columns 1-4 -k 3"
                    + " --max-iterations 2 --assignments -o /lease/new/parent/out")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("kmeans.log").toFile())
            .start();
    Set<String> seen = new TreeSet<>();
    try {
      while (run.isAlive()) {
        look(new org.apache.hadoop.fs.Path("/lease/new"), seen);
        Thread.sleep(10); // the cluster has work to do
      }
    } finally {
      run.destroyForcibly().waitFor();
    }
    assertThat(run.exitValue()).isZero();
    assertThat(seen).contains("run.json", "driver.json", "daal4j.jar", "result");
    assertThat(seen).anyMatch(name -> name.startsWith("pass-"));
    assertThat(permissions("/lease/new/parent/out")).isEqualTo("rwxrwxrwx");
    assertThat(permissions("/lease/new/parent/out/assignments")).isEqualTo("rwxrwxrwx");
    assertThat(permissions("/lease/new/parent/out/centroids.csv")).isEqualTo("rw-rw-rw-");
  }

  /** Looks at all that others can come to by now. */
  private static void look(org.apache.hadoop.fs.Path root, Set<String> seen) throws IOException {
    FileSystem hdfs = cluster.hdfs();
    Deque<org.apache.hadoop.fs.Path> left = new ArrayDeque<>(Set.of(root));
    while (!left.isEmpty()) {
      org.apache.hadoop.fs.Path path = left.removeFirst();
      try {
        FileStatus status = hdfs.getFileStatus(path);
        if (hdfs.exists(new org.apache.hadoop.fs.Path("/lease/new/parent/out/_SUCCESS"))) {
          return;
        }
        int mode = status.getPermission().toShort();
        assertThat(mode & 022).as(path + " " + status.getPermission()).isZero();
        seen.add(path.getName());
        if (status.isDirectory() && (mode & 011) != 0) {
          for (FileStatus entry : hdfs.listStatus(path)) {
            boolean ofResult =
                path.getName().equals("out") && !entry.getPath().getName().equals("_work");
            if (!ofResult) { // which is in its place, and everybody's
              left.addLast(entry.getPath());
            }
          }
        }
      } catch (FileNotFoundException gone) {
        // Between listing and looking.
      }
    }
  }

  private static String permissions(String path) throws IOException {
    return cluster
        .hdfs()
        .getFileStatus(new org.apache.hadoop.fs.Path(path))
        .getPermission()
        .toString();
  }
}
