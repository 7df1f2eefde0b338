package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A java action as Oozie runs it: the {@code JavaMain} of Oozie's own launcher calls ours in its
 * JVM, with the properties and files that its application master makes.
 */
class OozieIT {

  private static final Path JARS = Child.CHECKOUT.resolve("jobs/target/oozie");
  private static final Path WORKFLOW =
      Child.CHECKOUT.resolve("conf/workflows/oozie/kmeans/workflow.xml");
  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");
  private static final String KMEANS =
      "kmeans --columns 1-4 -k 3 --init random --max-iterations 0 --assignments --json";

  @TempDir static Path directory;

  private static PseudoCluster cluster;
  private static int actions;

  private Path files;

  @BeforeAll
  static void start() throws Exception {
    cluster = PseudoCluster.start(directory.resolve("cluster"));
    cluster.put(IRIS, "/data/iris.csv", 1 << 20);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static List<URL> jars() throws IOException {
    List<URL> jars = new ArrayList<>();
    for (File jar : JARS.toFile().listFiles()) {
      jars.add(jar.toURI().toURL());
    }
    assertThat(jars).hasSize(2);
    return jars;
  }

  @Test
  void theWorkflowIsOneOfOoziesSchema() throws Exception {
    try (URLClassLoader oozie = new URLClassLoader(jars().toArray(URL[]::new), null)) {
      List<Source> schemas = new ArrayList<>();
      for (String name : new String[] {"oozie-common-1.0.xsd", "oozie-workflow-1.0.xsd"}) {
        schemas.add(new StreamSource(oozie.getResourceAsStream(name)));
      }
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(schemas.toArray(Source[]::new))
          .newValidator()
          .validate(new StreamSource(WORKFLOW.toFile()));
    }
  }

  /** What Airflow's own classes say of it is not tested: they cannot be had from Maven. */
  @Test
  void theDagOfAirflowIsPython() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
        "there is no python3 here");
    String dag = Child.CHECKOUT.resolve("conf/workflows/airflow/kmeans_dag.py").toString();
    Outcome parsed =
        Child.run(
            List.of("python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", dag));
    assertThat(parsed.status()).as(parsed.err()).isZero();
  }

  /** The command of a launcher, and the files of its action in {@link #files}. */
  private List<String> launcher(String arguments, String tag) throws IOException {
    files = Files.createDirectory(directory.resolve("action-" + ++actions));
    Configuration action = new Configuration(false);
    action.set("oozie.action.java.main", "org.daal4j.cli.Main");
    action.set("oozie.child.mapreduce.job.tags", tag);
    action.set("mapreduce.job.ubertask.enable", "true");
    try (OutputStream out = Files.newOutputStream(files.resolve("action.xml"))) {
      action.writeXml(out);
    }
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.add("-Doozie.action.conf.xml=" + files.resolve("action.xml"));
    command.add("-Doozie.action.output.properties=" + files.resolve("output.properties"));
    command.add("-Doozie.action.externalChildIDs=" + files.resolve("externalChildIDs"));
    command.add("-Doozie.job.launch.time=" + System.currentTimeMillis());
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            cluster.conf().toString(),
            Child.JAR.toString(),
            JARS + "/*",
            Files.readString(Child.CHECKOUT.resolve("conf/pseudo/target/classpath")).strip()));
    command.add("org.apache.oozie.action.hadoop.JavaMain");
    command.addAll(List.of(arguments.split(" ")));
    return command;
  }

  private Properties told() throws IOException {
    Properties told = new Properties();
    try (var in = Files.newInputStream(files.resolve("output.properties"))) {
      told.load(in);
    }
    return told;
  }

  @Test
  void anActionTellsItsResultAndItsJobs() throws Exception {
    Outcome run =
        Child.run(launcher(KMEANS + " -i /data/iris.csv -o /out/action", "oozie-action-1"));

    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith("{").contains("\"objectiveFunction\":");
    assertThat(told())
        .containsEntry("rows", "150")
        .containsEntry("iterations", "0")
        .containsKey("objective");
    assertThat(told().getProperty("outputPath")).endsWith("/out/action");
    assertThat(Files.readString(files.resolve("externalChildIDs")))
        .matches("job_\\d+_\\d+(,job_\\d+_\\d+){2}");
    Path script = directory.resolve("script");
    Outcome here = Child.run(Child.script(KMEANS + " -i " + IRIS + " -o " + script));
    assertThat(here.status()).as(here.err()).isZero();
    assertThat(cluster.bits("/out/action")).isEqualTo(Results.bits(script));
  }

  /**
   * The launcher of the first try is killed; that of the second one, which Oozie starts with the
   * same tag, ends the job it has left, and goes on.
   */
  @Test
  void theSecondTryOfAnActionEndsTheJobsOfTheFirst() throws Exception {
    String line = KMEANS + " --resume -i /data/iris.csv -o /out/twice";
    String tag = "oozie-action-2";
    long launched = System.currentTimeMillis();
    Child.killAt(launcher(line, tag), read -> read.startsWith("job job_"), 0);
    String job = Files.readString(files.resolve("externalChildIDs"));

    List<String> again = launcher(line, tag);
    again.replaceAll(
        word ->
            word.startsWith("-Doozie.job.launch.time=")
                ? "-Doozie.job.launch.time=" + launched
                : word);
    Outcome second = Child.run(again);

    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out())
        .contains("Killing existing applications and starting over")
        .contains(job.replace("job_", "application_"));
    assertThat(Files.readString(files.resolve("externalChildIDs"))).doesNotContain(job);
    Path script = directory.resolve("script-twice");
    Outcome here = Child.run(Child.script(KMEANS + " -i " + IRIS + " -o " + script));
    assertThat(here.status()).as(here.err()).isZero();
    assertThat(cluster.bits("/out/twice")).isEqualTo(Results.bits(script));
  }
}
