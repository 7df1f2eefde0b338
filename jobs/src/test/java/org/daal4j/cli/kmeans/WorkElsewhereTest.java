package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.BreakingFileSystem;
import org.daal4j.result.OtherDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --work}: unfinished work on another file system than the output, killed at any moment. */
class WorkElsewhereTest {

  private static final String IRIS = " -i " + Shell.IRIS + " --columns 1-4";
  private static final String KMEANS = "kmeans -k 3 --max-iterations 1 --assignments" + IRIS;
  private static final String MOMENTS = "moments" + IRIS;
  private static final String COVARIANCE = "covariance" + IRIS;

  @TempDir Path directory;

  private Path output() {
    return directory.resolve("out");
  }

  private Path work() {
    return directory.resolve("work");
  }

  /** By copying to a store, by copying and renaming, by renaming. */
  @ParameterizedTest
  @CsvSource({"oss, file", "other, file", "other, other"})
  void aKilledRunIsResumedToTheSameBits(String scheme, String workScheme) throws IOException {
    Map<String, String> whole = undisturbed(KMEANS);
    int changes = 0;
    for (boolean killed = true; killed; changes += 4) {
      Path parent = Files.createDirectory(directory.resolve(scheme + workScheme + changes));
      String work = at(workScheme, parent.resolve("made/for/work"));
      String command = KMEANS + " -o " + at(scheme, parent.resolve("out")) + " --work " + work;
      killed = killedAfter(changes, command);
      requireWholeFiles(parent.resolve("out"), whole, whole);
      succeed(command + " --resume");
      assertOnlyResult(parent, whole, changes);
    }
    assertThat(changes).isGreaterThan(60);
  }

  /** Results in a result are copied, and replaced, with it. */
  @ParameterizedTest
  @CsvSource({"oss, file", "other, file", "other, other"})
  void severalModelsAreCopiedWithTheResult(String scheme, String workScheme) throws IOException {
    Map<String, String> whole = undisturbed(KMEANS.replace("-k 3", "-k 2-4"));
    int changes = 60;
    for (boolean killed = true; killed; changes += 25) {
      Path parent = Files.createDirectory(directory.resolve(scheme + workScheme + changes));
      String command =
          KMEANS.replace("-k 3", "-k 2-4")
              + " -o "
              + at(scheme, parent.resolve("out"))
              + " --work "
              + at(workScheme, parent.resolve("work"));
      killed = killedAfter(changes, command);
      succeed(command + " --resume");
      assertOnlyResult(parent, whole, changes);
    }
    assertThat(changes).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({"oss", "other"})
  void anOlderResultIsReplacedByTheSameCommand(String scheme) throws IOException {
    Map<String, String> older = undisturbed(COVARIANCE);
    Map<String, String> whole = undisturbed(MOMENTS);
    int changes = 0;
    for (boolean killed = true; killed; changes++) {
      Path parent = Files.createDirectory(directory.resolve(scheme + changes));
      Path output = parent.resolve("out");
      String place = " -o " + at(scheme, output) + " --work " + parent.resolve("work");
      succeed(COVARIANCE + place);
      killed = killedAfter(changes, MOMENTS + place + " --overwrite");
      requireWholeFiles(output, older, whole);
      if (Files.exists(output.resolve("_SUCCESS"))) {
        assertThat(withoutWork(Results.bits(output))).isIn(older, whole);
      }
      succeed(MOMENTS + place + " --overwrite");
      assertOnlyResult(parent, whole, changes);
    }
    assertThat(changes).isGreaterThan(25);
  }

  /** On one file system a result is renamed, as it always was. */
  @Test
  void onTheFileSystemOfTheOutputAKilledRunIsResumedToo() throws IOException {
    Map<String, String> whole = undisturbed(KMEANS);
    int changes = 1;
    for (boolean killed = true; killed; changes += 2) {
      Path parent = Files.createDirectory(directory.resolve("p" + changes));
      String command =
          KMEANS + " -o " + parent.resolve("out") + " --work " + parent.resolve("work");
      killed = killedAfter(changes, command);
      succeed(command + " --resume");
      assertOnlyResult(parent, whole, changes);
    }
    assertThat(changes).isGreaterThan(60);
  }

  @Test
  void aDirectoryThatWasThereStaysAndOneThatWasNotGoes() throws IOException {
    Path given = Files.createDirectory(directory.resolve("given"));
    succeed(MOMENTS + " -o " + output() + " --work " + given);
    assertThat(given).isEmptyDirectory();

    succeed(MOMENTS + " -o " + directory.resolve("b") + " --work " + directory.resolve("x/y"));
    assertThat(directory.resolve("x")).doesNotExist();
  }

  /** The run that goes on knows which of them the killed one has made. */
  @Test
  void afterAKilledRunADirectoryThatWasThereStaysAndOneThatWasNotGoes() throws IOException {
    Path given = Files.createDirectory(directory.resolve("given"));
    String command = KMEANS + " -o " + output() + " --work " + given.resolve("made/work");
    assertThat(killedAfter(40, command)).isTrue();
    succeed(command + " --resume");
    assertThat(given).isEmptyDirectory();
    assertThat(Results.bits(output())).isEqualTo(undisturbed(KMEANS));

    String second = KMEANS + " -o " + directory.resolve("b") + " --work " + given;
    assertThat(killedAfter(40, second)).isTrue();
    succeed(second + " --resume");
    assertThat(given).isEmptyDirectory();
    assertThat(Results.bits(directory.resolve("b"))).isEqualTo(undisturbed(KMEANS));
  }

  @Test
  void theOutputsOwnWorkDirectoryMayBeNamed() throws IOException {
    succeed(MOMENTS + " -o " + output() + " --work " + output().resolve("_work"));
    assertThat(Results.bits(output())).isEqualTo(undisturbed(MOMENTS));
  }

  @Test
  void aRelativeDirectoryIsTakenAsOutputIs() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(work());
    assertThat(killedAfter(20, KMEANS + " -o " + output() + " --work " + relative)).isTrue();
    assertThat(work().resolve("run.json")).exists();
    succeed(KMEANS + " -o " + output() + " --resume --work " + work());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/../out/"})
  void aWorkDirectoryAroundTheOutputIsRefused(String end) {
    String around = end.isEmpty() ? directory.toString() : end.equals("/") ? "/" : directory + "/";
    refuse(
        2,
        MOMENTS + " -o " + output() + " --work " + around,
        "--work: "
            + around
            + " contains --output "
            + output()
            + ". Name a directory that does not.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/x", "/_work/x", "/../out"})
  void aWorkDirectoryAmongTheResultsIsRefused(String end) {
    refuse(
        2,
        MOMENTS + " -o " + output() + " --work " + output() + end,
        "--work: "
            + output()
            + end
            + (end.contains("x") ? " lies in --output " : " is --output ")
            + output()
            + ", where only results go. Name a directory outside of it, or leave --work out.");
  }

  @Test
  void aWorkDirectoryAmongTheInputIsRefused() throws IOException {
    Path input = Files.createDirectory(directory.resolve("in"));
    Files.copy(Path.of(Shell.IRIS), input.resolve("iris.csv"));
    String command = "moments --columns 1-4 -i " + input + " -o " + output() + " --work ";
    refuse(
        2,
        command + input + "/w",
        "--work: "
            + input
            + "/w lies inside --input "
            + input
            + ". Name a directory outside of it.");
    refuse(2, command + input, "--work: " + input + " is --input itself. Name another directory.");
    refuse(
        2,
        "moments --columns 1-4 -i " + input + "/iris.csv -o " + output() + " --work " + input,
        "--work: "
            + input
            + " contains --input "
            + input
            + "/iris.csv. Name a directory that does not.");
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch://x/y, 'nosuch://x/y is not a path Hadoop can write: No FileSystem for scheme"
        + " \"nosuch\".'",
    "oss://disk/tmp/w, 'oss://disk/tmp/w is in a store of objects, which cannot rename in one step."
        + " Name a directory on an HDFS.'",
    "file:, 'file: is not a path Hadoop can write: Expected scheme-specific part at index 5: file:.'"
  })
  void aPlaceThatCannotHoldWorkIsRefused(String place, String message) {
    refuse(2, MOMENTS + " -o " + output() + " --work " + place, "--work: " + message);
  }

  @Test
  void anEmptyNameIsRefused() {
    Outcome outcome =
        Shell.daal4j(Shell.words(MOMENTS + " -o " + output() + " --work", new String[] {""}));
    assertThat(outcome.error())
        .isEqualTo("--work is empty. Name a directory, or leave --work out.");
    assertThat(outcome.status()).isEqualTo(2);
  }

  @Test
  void aStoreOfObjectsWantsAWorkDirectoryWhereThereIsNoHdfs() {
    refuse(
        2,
        MOMENTS + " -o " + at("oss", output()),
        "--output: "
            + at("oss", output())
            + " is in a store of objects, which cannot hold unfinished work, and fs.defaultFS is"
            + " file:///. Give --work a directory on an HDFS (or, with --engine inprocess, on a"
            + " disk of this machine).");
    assertThat(output()).doesNotExist();
  }

  /** By default in the home directory of the default file system, always under one name. */
  @Test
  void aStoreOfObjectsHasItsWorkOnTheDefaultFileSystem() throws IOException {
    Configuration conf = OtherDisk.counting();
    conf.set("fs.defaultFS", "other://disk/");
    String home = System.getProperty("user.home");
    System.setProperty("user.home", directory.resolve("home").toString());
    try {
      String command =
          KMEANS.replace(Shell.IRIS, "file:" + Shell.IRIS) + " -o " + at("oss", output());
      BreakingFileSystem.breakAfter(40);
      assertThat(Shell.daal4j(conf, Shell.words(command)).status()).isEqualTo(1);
      Path base = directory.resolve("home/.daal4j");
      try (Stream<Path> all = Files.walk(base, 2)) {
        assertThat(all.filter(file -> file.endsWith("run.json"))).hasSize(1);
      }

      BreakingFileSystem.breakAfter(Long.MAX_VALUE);
      Outcome outcome = Shell.daal4j(conf, Shell.words(command + " --resume"));
      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(Results.bits(output())).isEqualTo(undisturbed(KMEANS));
      assertThat(base.getParent()).doesNotExist();
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void aFileOrADirectoryOfOthersIsLeftAlone() throws IOException {
    Path file = Files.writeString(directory.resolve("letter.txt"), "mine");
    refuse(
        2,
        MOMENTS + " -o " + output() + " --work " + file,
        "--work: " + file + " is a file. Name a directory.");
    Files.createDirectory(work());
    Files.writeString(work().resolve("photo.jpg"), "mine");
    refuse(
        4,
        MOMENTS + " -o " + output() + " --work " + work(),
        work() + ": is not daal4j's. Name another --work.");
    assertThat(file).hasContent("mine");
    assertThat(work().resolve("photo.jpg")).hasContent("mine");
    assertThat(output()).doesNotExist();
  }

  @Test
  void unfinishedWorkForAnotherOutputIsLeftAlone() throws IOException {
    assertThat(killedAfter(30, KMEANS + " -o " + output() + " --work " + work())).isTrue();
    for (String more : new String[] {"", " --overwrite", " --resume"}) {
      refuse(
          4,
          KMEANS + " -o " + directory.resolve("b") + " --work " + work() + more,
          "--work: "
              + work()
              + " holds the unfinished work of a run for file:"
              + output()
              + ". Let that one end first, or name another --work.");
    }
    succeed(KMEANS + " -o " + output() + " --resume --work " + work());
    assertThat(Results.bits(output())).isEqualTo(undisturbed(KMEANS));
  }

  /** What can be gone on with in one place is not begun anew in another, unless asked for. */
  @Test
  void unfinishedWorkElsewhereIsNamed() throws IOException {
    String command = KMEANS + " -o " + output();
    assertThat(killedAfter(30, command + " --work " + work())).isTrue();
    String told =
        output()
            + ": the unfinished work of an earlier run is in "
            + "file:"
            + work()
            + ". Give --work file:"
            + work()
            + " and use --resume to continue it, or use --overwrite to start over.";
    for (String more : new String[] {"", " --resume", " --work " + directory.resolve("w2")}) {
      refuse(4, command + more, told);
    }
    succeed(command + " --overwrite");
    assertThat(Results.bits(output())).isEqualTo(undisturbed(KMEANS));
    refuse(
        4,
        command + " --work " + work(),
        work()
            + ": holds the unfinished work of an earlier run. Use --resume to continue it where"
            + " the verb has it, or --overwrite to start over.");
  }

  @Test
  void unfinishedWorkInTheOutputIsNamed() throws IOException {
    String command = KMEANS + " -o " + output();
    assertThat(killedAfter(30, command)).isTrue();
    refuse(
        4,
        command + " --resume --work " + work(),
        output()
            + ": the unfinished work of an earlier run is in file:"
            + output()
            + "/_work. Leave --work out and use --resume to continue it, or use --overwrite to"
            + " start over.");
    succeed(command + " --overwrite --work " + work());
    assertThat(Results.bits(output())).isEqualTo(undisturbed(KMEANS));
  }

  /** A result that waits to be published is published from where it is, or not at all. */
  @Test
  void aFinishedResultElsewhereIsNeitherLostNorPutOnANewerOne() throws IOException {
    String command = MOMENTS + " -o " + at("oss", output());
    killedWhilePublishing(command + " --work " + work());
    for (String more : new String[] {"", " --overwrite"}) {
      Outcome outcome = run(command + " --work " + directory.resolve("w2") + more);
      assertThat(outcome.status()).isEqualTo(4);
      assertThat(outcome.error())
          .isEqualTo(
              at("oss", output())
                  + ": the finished result of an earlier run waits in file:"
                  + work()
                  + " to be put in its place. Give --work file:"
                  + work()
                  + " for that. Delete that directory to lose it.");
    }
    FileUtil.fullyDelete(output().toFile());

    Outcome outcome = run(command + " --overwrite --work " + work());
    assertThat(outcome.error())
        .isEqualTo(
            "--work: "
                + work()
                + " holds the finished result of an earlier run for "
                + at("oss", output())
                + ", which has been replaced or removed since, so it is not put there."
                + " Delete that directory, or name another --work.");
    assertThat(outcome.status()).isEqualTo(4);
  }

  /** Kills a command as soon as it has declared its result complete. */
  private void killedWhilePublishing(String command) {
    for (int changes = 10; !Files.exists(work().resolve("complete.json")); changes++) {
      FileUtil.fullyDelete(work().toFile());
      FileUtil.fullyDelete(output().toFile());
      assertThat(killedAfter(changes, command)).isTrue();
    }
  }

  /** No file of a result that is not what one of two results has. */
  private static void requireWholeFiles(
      Path output, Map<String, String> one, Map<String, String> other) throws IOException {
    if (Files.exists(output)) {
      withoutWork(Results.bits(output))
          .forEach(
              (name, content) -> assertThat(content).as(name).isIn(one.get(name), other.get(name)));
    }
  }

  private static Map<String, String> withoutWork(Map<String, String> bits) {
    bits.keySet().removeIf(name -> name.startsWith("_work/"));
    return bits;
  }

  private Map<String, String> undisturbed(String command) throws IOException {
    Path output = Files.createTempDirectory(directory, "undisturbed").resolve("out");
    succeed(command + " -o " + output);
    return Results.bits(output);
  }

  /** A result in {@code out}, and nothing beside it, no directory either. */
  private static void assertOnlyResult(Path parent, Map<String, String> whole, int changes)
      throws IOException {
    assertThat(Results.bits(parent.resolve("out"))).as("after %d", changes).isEqualTo(whole);
    int results = (int) whole.keySet().stream().filter(name -> name.endsWith("_SUCCESS")).count();
    try (Stream<Path> all = Files.walk(parent)) {
      assertThat(all.filter(Files::isRegularFile).toList())
          .as("after %d", changes)
          .hasSize(whole.size() + results) // the model.json of each
          .allMatch(file -> file.startsWith(parent.resolve("out")));
    }
    try (Stream<Path> entries = Files.list(parent)) {
      assertThat(entries).as("after %d", changes).containsExactly(parent.resolve("out"));
    }
    assertThat(parent.resolve("out/_work")).as("after %d", changes).doesNotExist();
  }

  private static String at(String scheme, Path path) {
    return scheme.equals("file") ? path.toString() : scheme + "://disk" + path;
  }

  private static boolean killedAfter(long changes, String command) {
    BreakingFileSystem.breakAfter(changes);
    Outcome outcome = Shell.daal4j(OtherDisk.counting(), Shell.words(command));
    boolean broken = BreakingFileSystem.hasBroken();
    BreakingFileSystem.breakAfter(Long.MAX_VALUE);
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(broken ? 1 : 0);
    return broken;
  }

  private static Outcome run(String command) {
    BreakingFileSystem.breakAfter(Long.MAX_VALUE);
    return Shell.daal4j(OtherDisk.addTo(new Configuration()), Shell.words(command));
  }

  private static void succeed(String command) {
    Outcome outcome = run(command);
    assertThat(outcome.status()).as(outcome.err()).isZero();
  }

  private static void refuse(int status, String command, String message) {
    Outcome outcome = run(command);
    assertThat(outcome.error()).isEqualTo(message);
    assertThat(outcome.status()).isEqualTo(status);
  }
}
