package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input and output on s3a, work on a local disk or, on YARN, on HDFS: the bits of a run that has
 * all on a local disk.
 */
@ExtendWith(SharedCluster.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ObjectStoreIT {

  private static final int ROWS = 20_000;
  private static final int SPLIT_BYTES = 100_000;
  private static final String KMEANS = "kmeans -k 5 --max-iterations 3 --assignments";

  /** Three passes of two splits; of jobs only the first, which reads the store, in containers. */
  private static final String KMEANS_ON_YARN =
      "kmeans -D mapreduce.input.fileinputformat.split.maxsize=400000"
          + " -D mapreduce.job.ubertask.maxbytes=700000"
          + " -k 5 --init random --max-iterations 0 --assignments";

  @TempDir static Path directory;

  private static S3Store store;
  private static final Map<String, Map<String, String>> ON_DISK = new HashMap<>();

  @BeforeAll
  static void fillTheStore() throws IOException, InterruptedException {
    store = S3Store.start(directory.resolve("store"));
    Random random = new Random(8);
    StringBuilder table = new StringBuilder("a,b,c,d\n");
    for (int row = 0; row < ROWS; row++) {
      int centre = random.nextInt(5);
      for (int column = 0; column < 4; column++) {
        double value = centre * (column + 1) * 3 + random.nextGaussian();
        table.append(String.format(Locale.ROOT, "%.6f", value)).append(column < 3 ? ',' : '\n');
      }
    }
    store.put("in/table.csv", table.toString());
    Path local = Files.createDirectories(directory.resolve("disk/in"));
    Files.writeString(local.resolve("table.csv"), table);
  }

  @AfterAll
  static void stopTheStore() throws IOException {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void verbsReadAndWriteIt(String engine) throws Exception {
    String place = "s3a://bucket/" + engine;
    for (String verb : List.of(KMEANS, "moments", "convert")) {
      String name = verb.split(" ")[0];
      run(command(verb, "s3a://bucket/in", place + "/" + name, engine) + work(engine));
      assertThat(Results.bits(store.files(engine + "/" + name))).as(verb).isEqualTo(onDisk(verb));
    }
    String model = " --model s3a://bucket/" + engine + "/kmeans";
    String rows = "s3a://bucket/" + engine + "/convert";
    run(command("predict" + model, rows, place + "/predict", engine) + work(engine));
    assertThat(lines(store.files(engine + "/predict/predictions")))
        .isEqualTo(lines(store.files(engine + "/kmeans/assignments")));
    assertThat(directory.resolve("work-" + engine)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"inprocess, 3", "mapreduce, 2"})
  void aDriverKilledInAPassIsResumedToTheSameBits(String engine, int pass) throws Exception {
    String output = "killed-" + engine;
    String command =
        command(KMEANS, "s3a://bucket/in", "s3a://bucket/" + output, engine) + work(output);
    Child.killAt(
        Child.builder(store.hadoopJar(command + " --verbose")),
        line -> line.startsWith("pass " + pass + "  ") && line.contains("  started"),
        0);
    assertThat(store.files(output).toFile().list()).containsExactly("_work");

    run(command + " --resume");
    assertThat(Results.bits(store.files(output))).isEqualTo(onDisk(KMEANS));
  }

  @ParameterizedTest
  @CsvSource({"inprocess, centroids.csv", "mapreduce, assignments", "inprocess, model.json"})
  void aResultOfADriverKilledWhilePublishingIsPublishedByTheNext(String engine, String until)
      throws Exception {
    String output = "publishing-" + engine + until;
    String command =
        command(KMEANS, "s3a://bucket/in", "s3a://bucket/" + output, engine) + work(output);
    Process driver =
        Child.builder(store.hadoopJar(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (driver.isAlive() && !Files.exists(store.files(output + "/" + until))) {
        Thread.sleep(1);
      }
    } finally {
      driver.destroyForcibly().waitFor();
    }
    assertThat(store.files(output + "/_SUCCESS")).doesNotExist();

    Outcome next = run(command);
    assertThat(next.err()).contains("was finished before; nothing to do");
    assertThat(Results.bits(store.files(output))).isEqualTo(onDisk(KMEANS));
    assertThat(directory.resolve("work-" + output)).doesNotExist();
  }

  /** PMML has no such character as one of the names, which shows when some of it is written. */
  @Test
  void exportsAndReportsOfModelsThereAreFilesThere() throws Exception {
    store.put("named/table.csv", "a\u0001,y\n1,2\n2,3\n3,5\n4,4\n");
    String fit = "linear-regression --responses y";
    String model = "s3a://bucket/files/model";
    run(command(fit, "s3a://bucket/named", model, "inprocess") + work("files"));
    String to = " --model " + model + " -o s3a://bucket/files/new/";
    run("export --format sql --table t" + to + "model.sql");
    Map<String, String> written = Results.bits(store.files("files/new"));
    assertThat(written).containsOnlyKeys("model.sql");
    assertThat(written.get("model.sql")).contains("FROM \"t\" AS t");

    Outcome again = Child.run(store.hadoopJar("export --format onnx" + to + "model.sql"));
    assertThat(again.status()).as(again.err()).isEqualTo(4);
    assertThat(again.err()).contains("s3a://bucket/files/new/model.sql: exists.");
    Outcome broken =
        Child.run(store.hadoopJar("export --format pmml" + to + "model.sql --overwrite"));
    assertThat(broken.status()).as(broken.err()).isEqualTo(2);
    assertThat(broken.err()).contains("holds a character that XML has not");
    assertThat(Results.bits(store.files("files/new"))).isEqualTo(written);

    run("report" + to + "model.sql --overwrite");
    assertThat(Results.bits(store.files("files/new")))
        .containsOnlyKeys("model.sql")
        .hasEntrySatisfying("model.sql", page -> assertThat(page).endsWith("</html>\n"));
  }

  /** Client and tasks get hadoop-aws by -libjars alone. */
  @ParameterizedTest
  @ValueSource(strings = {"mapreduce", "tez"})
  void onYarnItIsReadAndWritten(String engine, PseudoCluster cluster) throws Exception {
    String output = "yarn-" + engine;

    Outcome run = cluster.hadoopJar(onYarn(engine, output));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine " + engine);
    assertThat(run.err()).contains("application_");
    assertThat(Results.bits(store.files(output))).isEqualTo(onDisk(KMEANS_ON_YARN));
    assertThat(cluster.exists("/object-store/" + output)).isFalse();
  }

  /**
   * In the pass that follows the one in which tasks have read the store. {@code DriverFaultsIT}
   * does so by MapReduce, too.
   */
  @Test
  void onYarnADriverKilledInAPassIsResumedToTheSameBits(PseudoCluster cluster) throws Exception {
    String output = "yarn-killed";
    String command = onYarn("tez", output);
    Child.killAt(
        cluster.hadoopJarBuilder(command),
        line -> line.startsWith("pass 2  ") && line.contains("  started"),
        0);
    assertThat(store.files(output).toFile().list()).containsExactly("_work");
    assertThat(cluster.exists("/object-store/" + output)).isTrue();

    Outcome resumed = cluster.hadoopJar(command + " --resume");

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).doesNotContain("read and pack rows");
    assertThat(Results.bits(store.files(output))).isEqualTo(onDisk(KMEANS_ON_YARN));
    assertThat(cluster.exists("/object-store/" + output)).isFalse();
  }

  private static String onYarn(String engine, String output) throws IOException {
    return command(KMEANS_ON_YARN, "s3a://bucket/in", "s3a://bucket/" + output, engine)
            .replaceFirst(" ", " " + store.genericOptions() + " ")
        + " --work /object-store/"
        + output
        + " --verbose";
  }

  /** What keeps them apart is in the store, whatever work directories they have. */
  @Test
  void ofTwoDriversWithOneOutputTheSecondRefuses() throws Exception {
    String command = command("moments", "s3a://bucket/in", "s3a://bucket/two", "inprocess");
    Process first =
        Child.builder(store.hadoopJar(command + work("first")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (first.isAlive() && !Files.exists(store.files("two/_work/driver.json"))) {
        Thread.sleep(1);
      }
      new ProcessBuilder("kill", "-STOP", Long.toString(first.pid())).start().waitFor();
      Outcome second = Child.run(Child.builder(store.hadoopJar(command + work("second"))));
      assertThat(second.err())
          .containsPattern("error: s3a://bucket/two: process " + first.pid() + " on .* is writing");
      assertThat(second.status()).isEqualTo(4);
      assertThat(directory.resolve("work-second")).doesNotExist();
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  private static String command(String verb, String input, String output, String engine) {
    return verb.replaceFirst(
            " |$",
            " -D mapreduce.input.fileinputformat.split.maxsize="
                + SPLIT_BYTES
                + " -D mapreduce.local.map.tasks.maximum=2 ")
        + " -i "
        + input
        + " -o "
        + output
        + " --engine "
        + engine;
  }

  private static String work(String name) {
    return " --work " + directory.resolve("work-" + name);
  }

  private static Map<String, String> onDisk(String verb) throws Exception {
    if (!ON_DISK.containsKey(verb)) {
      Path output = directory.resolve("disk/out-" + ON_DISK.size());
      run(command(verb, directory.resolve("disk/in").toString(), output.toString(), "inprocess"));
      ON_DISK.put(verb, Results.bits(output));
    }
    return ON_DISK.get(verb);
  }

  private static Outcome run(String command) throws Exception {
    Outcome outcome = Child.run(Child.builder(store.hadoopJar(command)));
    assertThat(outcome.status()).as(command + ": " + outcome.err()).isZero();
    return outcome;
  }

  /** Lines of the parts of a row-shaped result, in order, however it is cut into parts. */
  private static List<String> lines(Path parts) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines;
    }
  }
}
