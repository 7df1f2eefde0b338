package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When {@code bin/daal4j} builds, in a checkout without sources, with a Maven that copies what this
 * build has made. It takes a second, and tells of another one that runs at the same time.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ScriptBuildsIT {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo called for $* >> "$0.calls"
      [ ! -f algorithms/target/classes/half.class ] || echo half >> "$0.calls"
      mkdir "$0.runs" || echo together >> "$0.calls"
      sleep 1
      cp MADE/hadoop-classpath MADE/daal4j.jar jobs/target/
      # Empty ones, with which none is made.
      for archive in MADE/classes-*.jsa; do : > jobs/target/${archive##*/}; done
      rmdir "$0.runs"
      """;

  @TempDir Path directory;

  private Path checkout;
  private Path maven;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectory(directory.resolve("checkout"));
    for (String place :
        List.of("bin", "algorithms/src/main", "mapreduce/src/main", "jobs/src/main")) {
      Files.createDirectories(checkout.resolve(place));
    }
    for (String module : List.of("", "algorithms/", "mapreduce/", "jobs/")) {
      Files.writeString(checkout.resolve(module + "pom.xml"), "<project/>");
    }
    Files.copy(Child.CHECKOUT.resolve("bin/daal4j"), checkout.resolve("bin/daal4j"));
    maven = program("mvn", MAVEN.replace("MADE", Child.JAR.getParent().toString()));
  }

  private Path program(String name, String text) throws IOException {
    Path file = Files.createDirectories(directory.resolve("tools")).resolve(name);
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private ProcessBuilder version() throws IOException {
    ProcessBuilder builder =
        Child.builder(List.of(checkout.resolve("bin/daal4j").toString(), "--version"));
    builder.environment().merge("PATH", maven.getParent() + ":", (path, own) -> own + path);
    builder.environment().put("HADOOP_CONF_DIR", Child.CHECKOUT.resolve("conf/local").toString());
    builder
        .environment()
        .put("TMPDIR", Files.createDirectories(directory.resolve("temporary")).toString());
    return builder;
  }

  private static CompletableFuture<Outcome> later(ProcessBuilder builder) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Child.run(builder);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void assertRuns(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("daal4j ");
  }

  private List<String> calls() throws IOException {
    Path calls = maven.resolveSibling("mvn.calls");
    return Files.exists(calls)
        ? Files.readAllLines(calls).stream().map(line -> line.split(" ")[0]).toList()
        : List.of();
  }

  /** Waits until Maven has been called so often. */
  private void awaitCalls(int count) throws Exception {
    PseudoCluster.await("Maven", () -> calls().size() >= count);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("temporary"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void assertFree() {
    assertThat(checkout.resolve("jobs/target/builder").toFile().list()).containsExactly("free");
  }

  @Test
  void ofFirstRunsAtTheSameTimeOneBuildsForAll() throws Exception {
    List<CompletableFuture<Outcome>> runs =
        List.of(later(version()), later(version()), later(version()));
    for (CompletableFuture<Outcome> run : runs) {
      assertRuns(run.get());
    }
    assertThat(calls()).containsExactly("called");
    assertThat(runs).filteredOn(run -> run.join().err().contains("building daal4j")).hasSize(1);
    assertThat(runs)
        .filteredOn(run -> run.join().err().contains(", which builds daal4j ..."))
        .hasSize(2);
    assertFree();
    assertThat(left()).isEmpty();
    assertRuns(Child.run(version()));
    assertThat(calls()).hasSize(1);
  }

  /** Its Maven goes on: nobody builds beside it, or trusts what it has made. */
  @Test
  void afterAKilledBuilderItIsBuiltAgainWhenItsMavenIsDone() throws Exception {
    Process killed = version().start();
    awaitCalls(1);
    killed.destroyForcibly().waitFor();
    Files.writeString(
        Files.createDirectories(checkout.resolve("algorithms/target/classes"))
            .resolve("half.class"),
        "");
    Outcome next = Child.run(version());

    assertRuns(next);
    assertThat(next.err()).contains("which builds daal4j ...").contains("building daal4j");
    assertThat(calls()).as("neither half nor together").containsExactly("called", "called");
    assertFree();
  }

  @Test
  void afterABuilderThatIsDeadWithItsMavenItIsBuiltAtOnce() throws Exception {
    Process killed = version().start();
    awaitCalls(1);
    List<ProcessHandle> all = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    Files.deleteIfExists(maven.resolveSibling("mvn.runs"));
    Outcome next = Child.run(version());

    assertRuns(next);
    assertThat(next.err()).doesNotContain("waits for");
    assertThat(calls()).containsExactly("called", "called");
  }

  @Test
  void aStoppedBuilderEndsItsMavenAndLeavesNothing() throws Exception {
    Process stopped = version().start();
    awaitCalls(1);
    stopped.destroy(); // SIGTERM
    assertThat(stopped.waitFor()).isEqualTo(143);

    assertThat(checkout.resolve("jobs/target/daal4j.jar")).doesNotExist();
    assertFree();
    assertThat(left()).isEmpty();
    Files.deleteIfExists(maven.resolveSibling("mvn.runs"));
    assertRuns(Child.run(version()));
    assertThat(calls()).containsExactly("called", "called");
  }

  /** Of a machine whose processes cannot be looked for. The Maven of this one sleeps no second. */
  @Test
  void isNotWaitedForEver() throws Exception {
    program("sleep", "#!/bin/sh\n");
    Path lock = Files.createDirectories(checkout.resolve("jobs/target/builder"));
    Files.writeString(lock.resolve("1.2@elsewhere"), "");

    Outcome outcome = Child.run(version());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "waits for process 1.2 on elsewhere, which builds daal4j ...\n"
                + "error: process 1.2 on elsewhere has not built daal4j within 15 minutes."
                + (" If nothing builds it, delete " + lock + ".\n"));
    assertThat(lock.toFile().list()).containsExactly("1.2@elsewhere");
    assertThat(calls()).isEmpty();
  }

  /** As {@code mvn clean} and who follows the advice to delete it do. */
  @Test
  void isNotWaitedForWhenItIsDeletedMeanwhile() throws Exception {
    Path built = checkout.resolve("jobs/target");
    Path holder = Files.createDirectories(built.resolve("builder")).resolve("1.2@elsewhere");
    Files.writeString(holder, "");
    program("sleep", "#!/bin/sh\n[ ! -f " + holder + " ] || rm -r " + built + "\n");

    Outcome outcome = Child.run(version());

    assertRuns(outcome);
    assertThat(outcome.err())
        .isEqualTo(
            "waits for process 1.2 on elsewhere, which builds daal4j ...\nbuilding daal4j ...\n");
    assertThat(calls()).containsExactly("called");
    assertFree();
  }

  /** As in a container, whose first process has the number 1 each time that it starts. */
  @ParameterizedTest
  @ValueSource(strings = {"$$", "GONE.$$"})
  void aBuilderOfItsOwnNumberIsOfAnEarlierLife(String processes) throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path lock = Files.createDirectories(checkout.resolve("jobs/target/builder"));
    String holder = processes.replace("GONE", Long.toString(gone.pid())) + "@$(uname -n)";
    ProcessBuilder builder = version();
    List<String> script = builder.command();
    builder.command("sh", "-c", ": > \"$0/" + holder + "\" && exec \"$@\"", lock.toString());
    builder.command().addAll(script);

    Outcome outcome = Child.run(builder);

    assertRuns(outcome);
    assertThat(outcome.err()).isEqualTo("building daal4j ...\n");
    assertThat(calls()).containsExactly("called");
    assertFree();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "jobs/target", "jobs/target/builder"})
  void whoCannotWriteIsToldAtOnce(String place) throws Exception {
    Path closed = Files.createDirectories(checkout.resolve(place));
    if (place.endsWith("builder")) {
      Files.writeString(closed.resolve("free"), "");
    }
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    ProcessBuilder builder = version();
    if (Files.isWritable(closed)) { // by root
      makeOthers(builder);
    }

    Outcome outcome = Child.run(builder);

    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .doesNotContain("waits for")
        .endsWith(
            ("error: daal4j has to be built, and " + closed + " cannot be written to.")
                + " Let its owner run bin/daal4j --version.\n");
    assertThat(calls()).isEmpty();
  }

  /** Has a command run by a user who can read the checkout, and owns nothing. */
  private void makeOthers(ProcessBuilder builder) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path script = checkout.resolve("bin/daal4j");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeThat(canRun(command, script)).as("root can run a script as another user").isTrue();
    command.addAll(builder.command());
    builder.command(command);
  }

  private static boolean canRun(List<String> asUser, Path script) throws InterruptedException {
    List<String> command = new ArrayList<>(asUser);
    command.addAll(List.of("test", "-x", script.toString()));
    try {
      return Child.run(Child.builder(command)).status() == 0;
    } catch (IOException e) {
      return false; // no setpriv
    }
  }

  @Test
  void aBuildThatFailsIsToldAndTriedAgain() throws Exception {
    program("mvn", "#!/bin/sh\necho called for $*\nexit 1\n");
    for (int run = 0; run < 2; run++) {
      Outcome outcome = Child.run(version());

      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.err()).contains("called for").contains("error: the build failed");
      assertFree();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void buildsAgainWhenALibraryIsGoneFromTheRepositoryOfMaven() throws Exception {
    Path built = Files.createDirectory(checkout.resolve("jobs/target"));
    Path there = Files.writeString(built.resolve("there.jar"), "");
    Files.writeString(built.resolve("hadoop-classpath"), there + ":" + directory + "/gone.jar");
    Files.writeString(built.resolve("daal4j.jar"), "");

    assertRuns(Child.run(version()));

    assertThat(calls()).containsExactly("called");
  }
}
