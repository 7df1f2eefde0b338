package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.daal4j.dbscan.KnownTable;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Passes in sessions of Tez, on HDFS and YARN of {@code bin/pseudo-cluster}. */
@ExtendWith(SharedCluster.class)
class TezIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");
  private static final Path OLD_TEZ = Child.JAR.resolveSibling("old-tez");
  private static final String CLUSTERS =
      " -D mapreduce.input.fileinputformat.split.maxsize=1024 --columns 1-4 -k 3 ";

  private static final String MANY_SPLITS =
      " -D mapreduce.input.fileinputformat.split.maxsize=16 --columns 1-4 -k 3 ";

  @TempDir static Path directory;

  private static PseudoCluster cluster;

  @BeforeAll
  static void put(PseudoCluster shared) throws Exception {
    cluster = shared;
    cluster.put(IRIS, "/tez/iris.csv", 1 << 20);
    Random random = new Random(3);
    String numbers = table(140, 5, () -> Double.toString(random.nextGaussian() * 1000));
    put("numbers.csv", numbers);
    StringBuilder counts = new StringBuilder();
    for (int row = 0; row < 140; row++) {
      counts.append("abc".charAt(random.nextInt(3)));
      counts.append(',').append(table(1, 4, () -> Integer.toString(random.nextInt(10))));
    }
    put("counts.csv", counts.toString());
    // Its partial, 1.4 MB, is larger than the sort buffer below.
    put("wide.csv", table(14, 420, () -> Integer.toString(random.nextInt(1000))));
    Path compressed = directory.resolve("numbers.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      out.write(numbers.getBytes(StandardCharsets.UTF_8));
    }
    cluster.put(compressed, "/tez/numbers.csv.gz", 1 << 20);
  }

  private static void put(String name, String text) throws IOException {
    cluster.put(Files.writeString(directory.resolve(name), text), "/tez/" + name, 1 << 20);
  }

  private static String table(int rows, int columns, Supplier<String> numbers) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        text.append(column == 0 ? "" : ",").append(numbers.get());
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * All verbs, cut into 1, 2, 3 and 7 splits, in one session; with a Tez 0.9.1, its settings and a
   * protobuf 2.5 in front of everything on the class paths of the client and of the containers.
   */
  @Test
  void everyVerbGivesTheBitsOfOneProcessInWhicheverSplits() throws Exception {
    Path settings = Files.createDirectories(directory.resolve("old-conf"));
    Files.writeString(
        settings.resolve("tez-site.xml"),
        "<configuration>"
            + "<property><name>tez.lib.uris</name><value>/apps/none.tar.gz</value></property>"
            + "<property><name>tez.am.launch.cmd-opts</name><value>-Xmx1k</value></property>"
            + "</configuration>");
    String old = settings + "," + OLD_TEZ + "/*";
    Files.writeString(
        settings.resolve("yarn-site.xml"),
        Files.readString(cluster.conf().resolve("yarn-site.xml"))
            .replace(
                "</configuration>",
                property("yarn.application.classpath", old)
                    + property("tez.runtime.io.sort.mb", "1")
                    + "</configuration>"));
    Outcome run =
        Child.run(
            program(
                "VerbsInOneSession",
                List.of(settings.toString(), OLD_TEZ + "/*"),
                List.of(),
                "/tez",
                "/work/verbs"));

    assertThat(run.status()).as(run.err()).isZero();
    List<String> inProcess = lines(run, "inprocess: ");
    assertThat(inProcess).hasSize(4 * 25 + 2).doesNotHaveDuplicates();
    assertThat(lines(run, "mapreduce: ")).isEqualTo(inProcess);
    assertThat(lines(run, "tez: ")).isEqualTo(inProcess);
    assertThat(sessions(run)).containsOnly(session(run));
  }

  /**
   * Containers are killed while they work, and masters: others do it again, and the bits are those
   * of one process. With {@code -Ddisturbed.verbs=every} in every verb, which takes some minutes.
   */
  @Test
  void verbsOutliveContainersAndMasters() throws Exception {
    String which = System.getProperty("disturbed.verbs", "some");
    Outcome run =
        Child.run(
            program("VerbsInOneSession", List.of(), List.of(), "/tez", "/work/disturbed", which));

    assertThat(run.status()).as(run.err()).isZero();
    List<String> inProcess = lines(run, "inprocess: ");
    assertThat(inProcess).hasSize(which.equals("every") ? 25 : 8);
    assertThat(lines(run, "tez: ")).isEqualTo(inProcess);
    List<String> killed = run.err().lines().filter(line -> line.startsWith("killed a ")).toList();
    killed.forEach(System.out::println);
    assertThat(killed).filteredOn(line -> line.endsWith(", pass 1")).hasSize(inProcess.size() - 1);
    assertThat(killed).filteredOn(line -> line.startsWith("killed a master")).hasSize(3);
    assertThat(Set.copyOf(sessions(run))).hasSize(1 + 3);
  }

  /**
   * A program of {@code src/test/client}, with more on its class path before and after the rest.
   */
  private static ProcessBuilder program(
      String name, List<String> before, List<String> after, String... arguments)
      throws IOException {
    List<String> classPath = new ArrayList<>(before);
    classPath.add(cluster.conf().toString());
    classPath.add(OneNodeCluster.classPath());
    classPath.add(Child.JAR.toString());
    classPath.addAll(after);
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.addAll(List.of("-Xmx512m", "-cp", String.join(":", classPath)));
    command.add(Child.CHECKOUT.resolve("jobs/src/test/client/" + name + ".java").toString());
    command.addAll(List.of(arguments));
    return Child.builder(command);
  }

  /**
   * In whichever splits and boxes, by all engines: those of a few tables, or with {@code
   * -Ddbscan.tables=all} of all 200, which takes some minutes.
   */
  @Test
  void densityBasedClustersAreThoseOfScikitLearn() throws Exception {
    String which = System.getProperty("dbscan.tables", "few");
    boolean all = which.equals("all");
    var tables = KnownTable.class.getProtectionDomain().getCodeSource().getLocation();

    Outcome run =
        Child.run(
            program(
                "KnownLabels",
                List.of(),
                List.of(Path.of(tables.toURI()).toString()),
                "/work/labels",
                which),
            all ? 60 : 4);

    assertThat(run.status()).as(run.err()).isZero();
    run.err().lines().filter(line -> line.contains(" took ")).forEach(System.out::println);
    String same = all ? ": 200 tables, 800 fits, 0 others" : ": 11 tables, 22 fits, 0 others";
    assertThat(run.out().lines())
        .containsExactlyInAnyOrder("inprocess" + same, "mapreduce" + same, "tez" + same);
    assertThat(sessions(run)).containsOnly(session(run));
  }

  private static String property(String name, String value) {
    return "<property><name>" + name + "</name><value>" + value + "</value></property>";
  }

  private static List<String> lines(Outcome run, String engine) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith(engine))
        .map(line -> line.substring(engine.length()))
        .toList();
  }

  private static String session(Outcome run) {
    assertThat(sessions(run)).as(run.err()).isNotEmpty();
    return sessions(run).get(0);
  }

  private static List<String> sessions(Outcome run) {
    Matcher ids = Pattern.compile("application_\\d+_\\d+").matcher(run.err());
    return ids.results().map(found -> found.group()).toList();
  }

  /** Five splits are packed in the first pass; from the second on all 150 rows are in memory. */
  @Test
  void autoTakesASessionForKMeansAndReadsRowsOnce() throws Exception {
    String options = "--init parallelPlus --max-iterations 2 --assignments";
    Outcome run =
        cluster.hadoopJar("kmeans" + CLUSTERS + options + " -i /tez/iris.csv -o /tez/auto");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine tez");
    assertThat(cluster.bits("/tez/auto")).isEqualTo(inProcess(options, "auto"));
    String master = session(run);
    List<Long> cached = cluster.cachedRows(master);
    assertThat(cached).hasSizeGreaterThan(3);
    assertThat(cached.subList(1, cached.size())).containsOnly(150L);
    assertThat(cached.get(0)).isZero();
  }

  /** So many splits that their list does not go with a DAG: some 40 KB. */
  @Test
  void aLongListOfSplitsIsAFileForAllPasses() throws Exception {
    String options = "--init deterministic --max-iterations 2";
    Outcome run =
        cluster.hadoopJar("kmeans" + MANY_SPLITS + options + " -i /tez/iris.csv -o /tez/many");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine tez");
    assertThat(cluster.bits("/tez/many")).isEqualTo(inProcess(MANY_SPLITS, options, "many"));
    List<Long> cached = cluster.cachedRows(session(run));
    assertThat(cached.subList(1, cached.size())).hasSizeGreaterThan(2).containsOnly(150L);
    assertThat(cluster.exists("/tez/many/_work")).isFalse();
  }

  private static Map<String, String> inProcess(String options, String name) throws Exception {
    return inProcess(CLUSTERS, options, name);
  }

  private static Map<String, String> inProcess(String splits, String options, String name)
      throws Exception {
    Path output = directory.resolve(name);
    Outcome local =
        Child.run(Child.script("kmeans" + splits + options + " -i " + IRIS + " -o " + output));
    assertThat(local.status()).as(local.err()).isZero();
    return Results.bits(output);
  }

  /** A queue that there is not, for sessions alone. */
  @Test
  void withoutASessionAutoGoesOnByMapReduceAndTezFails() throws Exception {
    String options = "--init deterministic --max-iterations 0";
    String refused = "kmeans -D tez.queue.name=none" + CLUSTERS + options;
    Outcome run = cluster.hadoopJar(refused + " -i /tez/iris.csv -o /tez/fallback");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine mapreduce");
    assertThat(run.err().lines().filter(line -> line.contains("goes on by MapReduce")))
        .singleElement()
        .asString()
        .contains("no session can be had");
    assertThat(cluster.bits("/tez/fallback")).isEqualTo(inProcess(options, "fallback"));

    Outcome tez = cluster.hadoopJar(refused + " --engine tez -i /tez/iris.csv -o /tez/refused");

    assertThat(tez.status()).isEqualTo(1);
    assertThat(tez.err()).contains("error: ").contains("none");
    assertThat(cluster.exists("/tez/refused/_SUCCESS")).isFalse();
  }

  /** A master cannot be ready as soon as it is asked for. */
  @Test
  void aSessionThatIsNotReadyInTimeIsGivenUpForMapReduce() throws Exception {
    String options = "--init deterministic --max-iterations 0";
    Outcome run =
        cluster.hadoopJar(
            "kmeans -D daal4j.tez.session.wait=0"
                + CLUSTERS
                + options
                + " -i /tez/iris.csv -o /tez/late");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine mapreduce");
    assertThat(run.err())
        .containsOnlyOnce(
            "session " + session(run) + " was not ready within 0 s; goes on by MapReduce");
    assertThat(cluster.bits("/tez/late")).isEqualTo(inProcess(options, "late"));
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(cluster.configuration());
      yarn.start();
      assertThat(
              yarn.getApplicationReport(ApplicationId.fromString(session(run)))
                  .getFinalApplicationStatus())
          .isEqualTo(FinalApplicationStatus.KILLED);
    }
  }
}
