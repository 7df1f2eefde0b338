package org.daal4j.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a java action of Oozie, or a container of YARN, asks of the program. */
class LauncherTest {

  private static final String TAGS = "mapreduce.job.tags";
  private static final String TOKENS = "mapreduce.job.credentials.binary";
  private static final String KMEANS =
      "kmeans --columns 1-4 -k 3 --init deterministic --max-iterations 2 -i " + Shell.IRIS;

  @TempDir Path directory;

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Launcher launcher = new Launcher(properties::get, environment::get);
  private final Configuration conf = new Configuration(false);

  @Test
  void takesTheSettingsOfTheAction() throws IOException {
    action("some.setting", "of the action");
    prepare();
    assertThat(conf.get("some.setting")).isEqualTo("of the action");
  }

  @Test
  void anOptionOutranksTheAction() throws IOException {
    action("some.setting", "of the action");
    prepare("-D", "some.setting=mine");
    assertThat(conf.get("some.setting")).isEqualTo("mine");
  }

  @Test
  void jobsHaveTheTagsOfTheActionBesideTheUsers() throws IOException {
    action("oozie.child.mapreduce.job.tags", "oozie-1,oozie-2");
    prepare("-D", TAGS + "=mine");
    assertThat(conf.get(TAGS)).isEqualTo("mine,oozie-1,oozie-2");
  }

  @Test
  void aTagThatOozieHasSetItselfIsNotRepeated() throws IOException {
    action("oozie.child.mapreduce.job.tags", "oozie-1");
    conf.set(TAGS, "oozie-1");
    prepare();
    assertThat(conf.get(TAGS)).isEqualTo("oozie-1");
  }

  @Test
  void jobsGetTheTokensOfTheProcess() throws IOException {
    environment.put("HADOOP_TOKEN_FILE_LOCATION", "/somewhere/container_tokens");
    prepare();
    assertThat(conf.get(TOKENS)).isEqualTo("/somewhere/container_tokens");
  }

  @Test
  void otherTokensOutrankThoseOfTheProcess() throws IOException {
    environment.put("HADOOP_TOKEN_FILE_LOCATION", "/somewhere/container_tokens");
    prepare("-D", TOKENS + "=/mine");
    assertThat(conf.get(TOKENS)).isEqualTo("/mine");
  }

  @Test
  void withoutALauncherNothingIsSet() throws IOException {
    prepare();
    assertThat(conf.get(TAGS)).isNull();
    assertThat(conf.get(TOKENS)).isNull();
  }

  @Test
  void settingsThatAreNotThereAreAWrongUse() {
    properties.put("oozie.action.conf.xml", directory.resolve("none.xml").toString());
    Outcome outcome = run(KMEANS + " -o " + directory.resolve("out"));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .isEqualTo(
            "oozie.action.conf.xml: there is no file " + directory.resolve("none.xml") + ".");
  }

  @Test
  void givesNumbersOfTheResultAndTheJobs() throws IOException {
    Outcome outcome =
        run(KMEANS + " --engine mapreduce --json -o " + directory.resolve("out"), listening());

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outputProperties())
        .containsEntry("outputPath", "file:" + directory.resolve("out"))
        .containsEntry("rows", "150")
        .containsEntry("iterations", "2")
        .containsEntry("converged", "false")
        .containsEntry("verb", "kmeans")
        .containsEntry("nClusters", "3")
        .doesNotContainKeys("clusters", "options", "objectiveFunction");
    assertThat(outcome.lastLine())
        .contains("\"objectiveFunction\":" + outputProperties().getProperty("objective"));
    List<String> told =
        outcome
            .err()
            .lines()
            .filter(line -> line.startsWith("job "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(told).hasSizeGreaterThan(2);
    assertThat(Files.readString(directory.resolve("jobs"))).isEqualTo(String.join(",", told));
  }

  @Test
  void aResultThatWasFinishedBeforeGivesTheSameNumbers() throws IOException {
    String kmeans = KMEANS + " --resume -o " + directory.resolve("out");
    run(kmeans, listening());
    Properties first = outputProperties();
    Files.delete(directory.resolve("output"));

    Outcome again = run(kmeans, listening());

    assertThat(again.err()).contains("was finished before");
    assertThat(outputProperties()).isEqualTo(first);
  }

  @Test
  void aFailedRunHasNoNumbers() {
    Outcome outcome = run("kmeans -k 3 -i /none -o " + directory.resolve("out"), listening());
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(directory.resolve("output")).doesNotExist();
  }

  @Test
  void theFileOfNumbersIsNeverTooLong() throws IOException {
    Map<String, Object> model = Map.of("rows", 7, "words", "x".repeat(2000), "nIterations", 3);
    Path file = directory.resolve("output");

    new ActionOutput(model, "/" + "ü".repeat(100), 2048).write(file);

    assertThat(Files.size(file)).isLessThanOrEqualTo(2048);
    assertThat(outputProperties())
        .containsEntry("rows", "7")
        .containsEntry("iterations", "3")
        .containsEntry("outputPath", "/" + "ü".repeat(100))
        .doesNotContainKey("words");
  }

  private void action(String name, String value) throws IOException {
    Path file = directory.resolve("action.xml");
    Files.writeString(
        file,
        "<configuration><property><name>"
            + name
            + "</name><value>"
            + value
            + "</value></property></configuration>");
    properties.put("oozie.action.conf.xml", file.toString());
  }

  /** Does with the configuration what the program does before it looks at the verb's options. */
  private void prepare(String... generic) throws IOException {
    launcher.addSettings(conf);
    GenericOptions.takeFrom(conf, List.of(generic));
    launcher.addTagsAndTokens(conf);
  }

  private Launcher listening() {
    properties.put("oozie.action.output.properties", directory.resolve("output").toString());
    properties.put("oozie.action.externalChildIDs", directory.resolve("jobs").toString());
    return launcher;
  }

  private Outcome run(String command) {
    return run(command, launcher);
  }

  private static Outcome run(String command, Launcher launcher) {
    return Shell.daal4j(new Configuration(), launcher, Shell.words(command));
  }

  private Properties outputProperties() throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve("output"))) {
      read.load(reader);
    }
    return read;
  }
}
