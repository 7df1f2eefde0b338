package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The jar under Hadoop's own {@code RunJar} against HDFS and YARN, input and output on HDFS: the
 * same bits as the in-process engine gives for a local copy of the same bytes, cut into the same
 * splits.
 */
class YarnIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");

  @TempDir static Path directory;

  private static OneNodeCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws Exception {
    cluster = OneNodeCluster.start(directory.resolve("cluster"));
    hdfs = FileSystem.newInstance(cluster.configuration());
    hdfs.copyFromLocalFile(hadoopPath(IRIS), new org.apache.hadoop.fs.Path("/data/iris.csv"));
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
  // A job in uber mode runs all its tasks in the application master, in half the time.
  @CsvSource({
    "deterministic, 1, true",
    "random, 7, false",
    "plusPlus, 3, true",
    "parallelPlus, 2, true"
  })
  void givesTheBitsOfTheScriptInProcess(String init, int splits, boolean uber) throws Exception {
    String kmeans =
        kmeans(IRIS, splits)
            + " -D mapreduce.job.ubertask.enable="
            + uber
            + " --columns 1-4 -k 3 --max-iterations 1 --assignments --init "
            + init;
    String output = "/out/" + init;

    Outcome yarn = onYarn(kmeans + " -i /data/iris.csv -o " + output);
    Path script = directory.resolve("script-" + init);
    Outcome local = Child.run(Child.script(kmeans + " -i " + IRIS + " -o " + script));

    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(yarn.err()).contains("application_");
    assertThat(yarn.out()).contains("by engine mapreduce");
    Map<String, String> bits = bitsOnHdfs(output);
    assertThat(bits).containsKeys("centroids.csv", "clusters.csv", "_SUCCESS");
    assertThat(bits.keySet().stream().filter(name -> name.startsWith("assignments/")))
        .hasSize(splits);
    assertThat(bits).isEqualTo(Results.bits(script));
  }

  @Test
  void reportsTheFirstBadRecordOnceAndLeavesNothing() throws Exception {
    Path file = Files.writeString(directory.resolve("bad.csv"), "1,2\n3,4\n5,x\n7,y\n");
    hdfs.copyFromLocalFile(hadoopPath(file), new org.apache.hadoop.fs.Path("/data/bad.csv"));

    Outcome run = onYarn(kmeans(file, 2) + " -k 2 -i /data/bad.csv -o /out/bad");

    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains("/data/bad.csv: record at byte 8 (line 3): column c2: 'x' is not a number.")
        .doesNotContain("'y'");
    assertThat(hdfs.exists(new org.apache.hadoop.fs.Path("/out/bad"))).isFalse();
  }

  @Test
  void aJobThatOutlivesItsDriverIsEndedByTheRunThatResumes() throws Exception {
    String kmeans =
        kmeans(IRIS, 2)
            + " --columns 1-4 -k 3 --init deterministic --max-iterations 0 --assignments --verbose";
    String onHdfs = kmeans + " -i /data/iris.csv -o /out/killed";
    Child.killAt(
        Child.hadoopJar(cluster.clientConfiguration(), onHdfs),
        line -> line.startsWith("job job_"),
        0);

    Outcome resumed = onYarn(onHdfs + " --resume");
    Path script = directory.resolve("script-killed");
    Outcome local = Child.run(Child.script(kmeans + " -i " + IRIS + " -o " + script));

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).containsPattern("kills application_\\S+, left by an earlier run");
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(bitsOnHdfs("/out/killed")).isEqualTo(Results.bits(script));
  }

  private static Map<String, String> bitsOnHdfs(String output) throws IOException {
    Path fetched = directory.resolve("fetched" + output.replace('/', '-'));
    hdfs.copyToLocalFile(false, new org.apache.hadoop.fs.Path(output), hadoopPath(fetched), true);
    return Results.bits(fetched);
  }

  private static String kmeans(Path file, int splits) throws IOException {
    long bytes = (Files.size(file) + splits - 1) / splits;
    return "kmeans -D mapreduce.input.fileinputformat.split.maxsize=" + bytes;
  }

  private static Outcome onYarn(String line) throws IOException, InterruptedException {
    return Child.run(Child.hadoopJar(cluster.clientConfiguration(), line));
  }

  private static org.apache.hadoop.fs.Path hadoopPath(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }
}
