package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/daal4j}. */
class ScriptIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");

  @TempDir Path directory;

  @Test
  void clustersIrisAsTheReadmeSays() throws Exception {
    Outcome outcome =
        Child.run(
            Child.script(
                "kmeans --input "
                    + IRIS
                    + " --columns 1-4 -k 3 --output "
                    + directory.resolve("out/iris")));

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("kmeans: 150 rows, 4 columns, 3 clusters\n")
        .contains("objective   78.8514414");
    assertThat(outcome.err().lines()).allMatch(line -> line.startsWith("pass "));
  }

  @Test
  void runsFromAnyDirectoryThroughLinksOnPathsWithSpaces() throws Exception {
    Path place = Files.createDirectory(directory.resolve("a place"));
    Files.copy(IRIS, place.resolve("my table.csv"));
    Path first = directory.resolve("first link");
    Files.createSymbolicLink(first, Child.CHECKOUT.resolve("bin/daal4j"));
    Path link = place.resolve("daal4j");
    Files.createSymbolicLink(link, Path.of("../first link"));

    Outcome outcome =
        Child.run(
            Child.builder(
                    List.of(
                        link.toString(),
                        "kmeans",
                        "-i",
                        "my table.csv",
                        "--columns",
                        "1-4",
                        "-k",
                        "3",
                        "-o",
                        "my model"))
                .directory(place.toFile()));

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(place.resolve("my model/_SUCCESS")).exists();
  }

  @Test
  void aJvmWithTheVectorApiUsesItAndFindsTheSame() throws Exception {
    Outcome vectors = moments("vectors", "--add-modules=jdk.incubator.vector");
    Outcome plain = moments("plain", "");

    assertThat(vectors.err()).containsPattern("loops: (Vector API, [0-9]+ doubles|without)");
    assertThat(plain.err()).doesNotContain("loops:");
    double[] expected = numbers("plain");
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(numbers("vectors")).containsExactly(expected, withPrecision(1e-12));
  }

  private double[] numbers(String name) throws Exception {
    return Files.readAllLines(directory.resolve(name).resolve("moments.csv")).stream()
        .skip(1)
        .flatMap(line -> Arrays.stream(line.split(",")).skip(1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private Outcome moments(String name, String options) throws Exception {
    String words = Child.CHECKOUT.resolve("samples/words.csv").toString();
    ProcessBuilder builder =
        Child.builder(
            Child.script(
                "moments --verbose --input "
                    + words
                    + " --columns 2-10 --output "
                    + directory.resolve(name)));
    builder.environment().put("DAAL4J_OPTS", options);
    Outcome outcome = Child.run(builder);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  @Test
  void runsWhereCdSearchesOtherPlaces() throws Exception {
    ProcessBuilder builder =
        Child.builder(List.of("bin/daal4j", "--version")).directory(Child.CHECKOUT.toFile());
    builder.environment().put("CDPATH", Child.CHECKOUT.getParent() + ":.");

    Outcome outcome = Child.run(builder);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("daal4j ");
  }

  @Test
  void namesOutsideAsciiWorkInTheLocaleOfCronJobs() throws Exception {
    Files.writeString(directory.resolve("größe.csv"), "länge,b\n1,2\n3,4\n");
    ProcessBuilder builder =
        Child.builder(
                Child.script("kmeans -i größe.csv --columns länge -k 1 --json -o ergebnis-für-k"))
            .directory(directory.toFile());
    builder.environment().remove("LANG");
    builder.environment().remove("LC_CTYPE");
    builder.environment().put("LC_ALL", "C");

    Outcome outcome = Child.run(builder);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("\"columns\":[\"l\\u00E4nge\"]");
    assertThat(directory.resolve("ergebnis-für-k/_SUCCESS")).exists();
  }

  @Test
  void aFullStandardOutputIsAFailure() throws Exception {
    Outcome outcome =
        Child.run(
            Child.builder(List.of("sh", "-c", "bin/daal4j --version > /dev/full"))
                .directory(Child.CHECKOUT.toFile()));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("error: cannot write to standard output");
  }

  @Test
  void passesTheExitStatusOn() throws Exception {
    assertThat(Child.run(Child.script("no-such-verb")).status()).isEqualTo(2);
  }

  @Test
  void namesAJavaThatIsMissing() throws Exception {
    ProcessBuilder builder = Child.builder(Child.script("--version"));
    builder.environment().put("JAVA_HOME", directory.toString());

    Outcome outcome = Child.run(builder);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("error: JAVA_HOME is " + directory + ", but there is no bin/java in it.\n");
  }

  @Test
  void namesAJavaThatIsTooOld() throws Exception {
    Path java = Files.createDirectory(directory.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    ProcessBuilder builder = Child.builder(Child.script("--version"));
    builder.environment().put("JAVA_HOME", directory.toString());

    Outcome outcome = Child.run(builder);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "error: " + java + " is version 1.8.0_402, daal4j needs 17 or newer. Set JAVA_HOME.\n");
  }
}
