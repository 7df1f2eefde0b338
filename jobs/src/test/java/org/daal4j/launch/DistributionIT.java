package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daal4j-VERSION.tar.gz} on a machine that has a JDK, and neither Maven nor Hadoop. */
class DistributionIT {

  /** What {@code bin/daal4j} calls, and a shell. */
  private static final List<String> TOOLS =
      List.of(
          "cat", "dirname", "env", "find", "head", "mktemp", "mv", "readlink", "rm", "sed", "sh");

  @TempDir static Path directory;

  private static Path archive;
  private static Path home;
  private static Path tools;

  @BeforeAll
  static void unpack() throws Exception {
    try (Stream<Path> built = Files.list(Child.JAR.getParent())) {
      archive = built.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    Path place = Files.createDirectory(directory.resolve("a place with spaces"));
    Outcome outcome = Child.run(List.of("tar", "-xzf", archive.toString(), "-C", place.toString()));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    String name = archive.getFileName().toString();
    home = place.resolve(name.substring(0, name.length() - ".tar.gz".length()));
    tools = Files.createDirectory(directory.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
  }

  @Test
  void tellsTheVersionItsNameHas() throws Exception {
    Outcome outcome = daal4j("--version");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out().strip())
        .isEqualTo("daal4j " + home.getFileName().toString().substring(7));
  }

  @Test
  void clustersASampleWithWhatItCarries() throws Exception {
    Outcome outcome =
        daal4j("kmeans", "-i", "samples/iris.csv", "--columns", "1-4", "-k", "3", "-o", "my model");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("objective   78.8514414");
    assertThat(home.resolve("my model/_SUCCESS")).exists();
  }

  /** Compressed files and the local job runner need more of Hadoop than the engine in-process. */
  @Test
  void runsOnTheLocalJobRunnerAndReadsCompressedText() throws Exception {
    Path table = directory.resolve("iris.csv.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(table))) {
      Files.copy(home.resolve("samples/iris.csv"), out);
    }
    Outcome outcome =
        daal4j(
            "moments",
            "-i",
            table.toString(),
            "--columns",
            "1-4",
            "-o",
            "jobs",
            "--engine",
            "mapreduce");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("moments: 150 rows");
  }

  @Test
  void carriesPagesSamplesSettingsAndLicences() throws IOException {
    for (String name :
        List.of(
            "LICENSE",
            "NOTICE",
            "README.md",
            "SECURITY.md",
            "bin/daal4j",
            "conf/local/core-site.xml",
            "docs/bundled-libraries.md",
            "docs/analyses/kmeans.md",
            "samples/iris.csv")) {
      assertThat(home.resolve(name)).hasSameBinaryContentAs(Child.CHECKOUT.resolve(name));
    }
    assertThat(home.resolve("daal4j.jar")).hasSameBinaryContentAs(Child.JAR);
    assertThat(home.resolve("pom.xml")).as("what tells a checkout").doesNotExist();
  }

  @Test
  void isTheSameWheneverItIsBuilt() throws Exception {
    ProcessBuilder list = Child.builder(List.of("tar", "--full-time", "-tvzf", archive.toString()));
    list.environment().put("TZ", "UTC");
    Outcome outcome = Child.run(list);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines()).allMatch(line -> line.contains(" 2026-01-01 00:00:00 "));
  }

  @Test
  void isOfASizeToDownload() throws IOException {
    assertThat(Files.size(archive)).isLessThan(100_000_000);
  }

  @Test
  void saysWhatIsGone() throws Exception {
    Path other = Files.createDirectories(directory.resolve("other/bin"));
    Path script = Files.copy(home.resolve("bin/daal4j"), other.resolve("daal4j"));

    Outcome outcome = Child.run(List.of(script.toString(), "--version"));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith(
            "error: there is no " + directory.toRealPath().resolve("other/daal4j.jar") + ".");
  }

  /** Runs the unpacked script in its directory; the PATH has only {@link #TOOLS}. */
  private static Outcome daal4j(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bin/daal4j"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = Child.builder(command).directory(home.toFile());
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", directory.resolve("no home").toString());
    return Child.run(builder);
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
