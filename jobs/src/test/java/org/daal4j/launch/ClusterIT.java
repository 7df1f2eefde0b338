package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskReport;
import org.apache.hadoop.mapreduce.TaskType;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every verb by MapReduce: by {@code bin/hadoop jar daal4j.jar} on HDFS and YARN of {@code
 * bin/pseudo-cluster}, input and output on HDFS: the same bits as {@code bin/daal4j} gives in one
 * process for a local copy, cut into the same splits. Tasks and application masters run on a Java
 * that the run ships, which is another than that of the daemons where this machine has one: see
 * {@link ShippedJavaIT}.
 */
@ExtendWith(SharedCluster.class)
class ClusterIT {

  private static final String JDK = "/libs/daal4j-java.tar.gz";
  private static final Path SAMPLES = Child.CHECKOUT.resolve("samples");

  @TempDir static Path directory;

  private static PseudoCluster cluster;
  private static ShippedJava java;
  private static int runs;

  @BeforeAll
  static void put(PseudoCluster shared) throws Exception {
    cluster = shared;
    java = ShippedJava.find();
    cluster.put(java.archive(), JDK, 64 << 20);
    for (String name : new String[] {"iris.csv", "flats.csv", "words.csv", "words.libsvm"}) {
      cluster.put(SAMPLES.resolve(name), "/data/" + name, 1024);
    }
  }

  /**
   * Compares a run on the cluster with one in this machine's process.
   *
   * @param options without input and output
   * @return where the result is on HDFS, and below the temporary directory
   */
  private static String same(String verb, String input, String options) throws Exception {
    String output = "run-" + ++runs;
    Outcome yarn =
        onCluster(
            verb
                + options
                + " --engine mapreduce --jdk "
                + JDK
                + " -i /data/"
                + input
                + " -o /out/"
                + output);
    Outcome local =
        inProcess(
            verb
                + " -D mapreduce.input.fileinputformat.split.maxsize=1024"
                + options
                + " -i "
                + SAMPLES.resolve(input)
                + " -o "
                + directory.resolve(output));
    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(yarn.out()).contains("by engine mapreduce");
    assertThat(yarn.err()).contains("application_");
    assertThat(local.out()).contains("by engine inprocess");
    java.assertRan(cluster, yarn);
    Map<String, String> bits = cluster.bits("/out/" + output);
    assertThat(bits).containsKey("_SUCCESS").isEqualTo(Results.bits(directory.resolve(output)));
    return output;
  }

  private static Outcome onCluster(String line) throws Exception {
    return cluster.hadoopJar(line);
  }

  private static Outcome inProcess(String line) throws Exception {
    return Child.run(Child.script(line));
  }

  @ParameterizedTest
  @CsvSource({
    "moments, words.libsvm, --n-features 9",
    "covariance, iris.csv, --columns 1-4 --precision extended",
    "moments, iris.csv, --columns 1-4 --group-by species",
    "logistic-regression, flats.csv, --label heating --columns area --group-by district --missing skip --ridge-parameter 1",
    "pca, iris.csv, --columns 1-4 --method svd",
    "linear-regression, iris.csv, --columns 2-4 --responses 1 --method qr --robust HC3",
    "elastic-net, iris.csv, --columns 2-4 --responses 1 --folds 3",
    "ridge-regression, iris.csv, --columns 2-4 --responses 1",
    "logistic-regression, iris.csv, --columns 1-2 --label species --max-iterations 1"
  })
  void givesTheBitsOfOneProcess(String verb, String input, String options) throws Exception {
    same(verb, input, " " + options);
  }

  /** Tasks see nothing of what was summed up before: the driver reads it. */
  @Test
  void mergesWithAResultOnHdfs() throws Exception {
    Path iris = SAMPLES.resolve("iris.csv");
    Path today = Files.copy(iris, directory.resolve("today.csv"));
    cluster.put(today, "/data/today.csv", 1024);
    String keep = " --columns 1-4 --save-partial";
    String cut = "covariance -D mapreduce.input.fileinputformat.split.maxsize=1024" + keep;
    Path here = directory.resolve("both");
    for (Outcome outcome :
        new Outcome[] {
          onCluster(
              "covariance" + keep + " --engine inprocess -i /data/iris.csv -o /out/yesterday"),
          onCluster(
              "covariance"
                  + keep
                  + " --engine mapreduce --jdk "
                  + JDK
                  + " -i /data/today.csv --merge-with /out/yesterday -o /out/both"),
          inProcess(cut + " -i " + iris + " -o " + directory.resolve("yesterday")),
          inProcess(
              cut
                  + (" -i " + today + " -o " + here)
                  + (" --merge-with " + directory.resolve("yesterday")))
        }) {
      assertThat(outcome.status()).as(outcome.err()).isZero();
    }
    Map<String, String> bits = cluster.bits("/out/both");
    Map<String, String> expected = Results.bits(here);
    // which tells where the tables were
    assertThat(bits.remove("partial.bin")).hasSameSizeAs(expected.remove("partial.bin"));
    assertThat(bits).containsKey("covariance.csv").isEqualTo(expected);
  }

  /** Each task in a container of its own, or all in the application master. */
  @ParameterizedTest
  @CsvSource({"deterministic, false", "parallelPlus, true"})
  void clustersFromEveryStart(String init, boolean together) throws Exception {
    String output =
        same(
            "kmeans",
            "iris.csv",
            " -D mapreduce.job.ubertask.enable="
                + together
                + " --columns 1-4 -k 3 --max-iterations 0 --assignments --init "
                + init);
    assertThat(cluster.bits("/out/" + output).keySet())
        .filteredOn(name -> name.startsWith("assignments/"))
        .hasSize((int) (Files.size(SAMPLES.resolve("iris.csv")) + 1023) / 1024);
  }

  @Test
  void appliesModelsThatAreOnHdfs() throws Exception {
    String pca = same("pca", "iris.csv", " --columns 1-4 --n-components 2");
    sameOfModel("transform", pca, "iris.csv", " --keep 5");
    String bayes = same("naive-bayes", "words.csv", " --label topic");
    sameOfModel("predict", bayes, "words.csv", " --label topic --probabilities");
  }

  private static void sameOfModel(String verb, String model, String input, String options)
      throws Exception {
    String output = "run-" + ++runs;
    Outcome yarn =
        onCluster(
            verb
                + (" --model /out/" + model + " --jdk " + JDK)
                + options
                + (" -i /data/" + input + " -o /out/" + output));
    Outcome local =
        inProcess(
            verb
                + " -D mapreduce.input.fileinputformat.split.maxsize=1024 --model "
                + directory.resolve(model)
                + options
                + (" -i " + SAMPLES.resolve(input) + " -o " + directory.resolve(output)));
    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(cluster.bits("/out/" + output)).isEqualTo(Results.bits(directory.resolve(output)));
    java.assertRan(cluster, yarn);
  }

  @Test
  void writesOrthogonalFactorsInInputOrder() throws Exception {
    same("qr", "iris.csv", " --columns 1-4 --matrix-q");
    same("svd", "iris.csv", " --columns 1-4 --left-singular-matrix");
  }

  @Test
  void readsStoredRows() throws Exception {
    Outcome yarn =
        onCluster("convert --jdk " + JDK + " -i /data/iris.csv --columns 1-4 -o /data/rows");
    Path local = directory.resolve("rows");
    Outcome script =
        inProcess(
            "convert -D mapreduce.input.fileinputformat.split.maxsize=1024 --columns 1-4 -i "
                + SAMPLES.resolve("iris.csv")
                + " -o "
                + local);
    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(script.status()).as(script.err()).isZero();
    assertThat(cluster.bits("/data/rows")).isEqualTo(Results.bits(local));
    java.assertRan(cluster, yarn);
    Outcome clustered = onCluster("moments -i /data/rows -o /out/of-rows");
    Outcome here = inProcess("moments -i " + local + " -o " + directory.resolve("of-rows"));
    assertThat(clustered.status()).as(clustered.err()).isZero();
    assertThat(here.status()).as(here.err()).isZero();
    assertThat(cluster.bits("/out/of-rows")).isEqualTo(Results.bits(directory.resolve("of-rows")));
  }

  /** A partial of 35 MB: nine pieces, two reducers. */
  @Test
  void aWidePartialIsMergedByTwoReducers() throws Exception {
    int columns = 2100;
    Path table = directory.resolve("wide.csv");
    Random random = new Random(8);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 12; row++) {
      for (int j = 0; j < columns; j++) {
        text.append(random.nextInt(1000)).append(j < columns - 1 ? ',' : '\n');
      }
    }
    Files.writeString(table, text);
    cluster.put(table, "/data/wide.csv", 64 * 1024);
    String covariance = "covariance --precision extended ";
    Outcome yarn = onCluster(covariance + "-i /data/wide.csv -o /out/wide");
    Path script = directory.resolve("wide");
    Outcome local =
        inProcess(
            "covariance -D mapreduce.input.fileinputformat.split.maxsize=65536"
                + (" --precision extended -i " + table + " -o " + script));

    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(cluster.bits("/out/wide")).isEqualTo(Results.bits(script));
    assertThat(tasks(yarn, TaskType.REDUCE)).isEqualTo(2);
  }

  @Test
  void smallFilesShareMapTasks() throws Exception {
    Path local = Files.createDirectory(directory.resolve("small"));
    int files = 300;
    for (int file = 0; file < files; file++) {
      String name = String.format("part-%03d.csv", file);
      Files.writeString(local.resolve(name), file + ",1\n" + file * file + ",2\n");
    }
    cluster
        .hdfs()
        .copyFromLocalFile(
            new org.apache.hadoop.fs.Path(local.toUri()),
            new org.apache.hadoop.fs.Path("/data/small"));
    String moments = "moments -D mapreduce.input.fileinputformat.split.maxsize=1024";
    Outcome yarn = onCluster(moments + " -i /data/small -o /out/small");
    Path script = directory.resolve("small-moments");
    Outcome here = inProcess(moments + " -i " + local + " -o " + script);

    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(here.status()).as(here.err()).isZero();
    assertThat(cluster.bits("/out/small")).isEqualTo(Results.bits(script));
    long bytes =
        cluster.hdfs().getContentSummary(new org.apache.hadoop.fs.Path("/data/small")).getLength();
    assertThat(tasks(yarn, TaskType.MAP)).isLessThanOrEqualTo((int) (bytes / 1024) + 1);
  }

  private static int tasks(Outcome run, TaskType type) throws Exception {
    String id =
        run.err()
            .lines()
            .filter(line -> line.contains("job_"))
            .map(line -> line.replaceAll(".*(job_\\d+_\\d+).*", "$1"))
            .findFirst()
            .orElseThrow();
    Cluster client = new Cluster(cluster.configuration());
    try {
      TaskReport[] reports = client.getJob(JobID.forName(id)).getTaskReports(type);
      return reports.length;
    } finally {
      client.close();
    }
  }

  @Test
  void reportsTheFirstBadRecordOnceAndLeavesNothing() throws Exception {
    Path file = Files.writeString(directory.resolve("bad.csv"), "1,2\n3,4\n5,x\n7,y\n");
    cluster.put(file, "/data/bad.csv", 1024);

    Outcome run =
        onCluster(
            "kmeans -D mapreduce.input.fileinputformat.split.maxsize=8 -k 2 -i /data/bad.csv"
                + " -o /out/bad");

    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains("/data/bad.csv: record at byte 8 (line 3): column c2: 'x' is not a number.")
        .doesNotContain("'y'");
    assertThat(cluster.exists("/out/bad")).isFalse();
  }
}
