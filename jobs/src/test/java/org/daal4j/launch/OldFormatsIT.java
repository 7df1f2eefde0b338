package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parquet 1.10, Avro 1.7 and ORC 1.5 in front of daal4j.jar, as old clusters have them, change
 * nothing: {@code hadoop jar} loads a class from the class path before it looks into the jar.
 */
class OldFormatsIT {

  private static final Path OLD = Child.CHECKOUT.resolve("jobs/target/old-formats");
  private static final Path SAMPLES = Child.CHECKOUT.resolve("samples");

  @TempDir static Path directory;
  private static String expected;

  @BeforeAll
  static void readText() throws IOException, InterruptedException {
    expected = moments("iris.csv", "", Child.hadoopJar(""));
  }

  /** The command with the old libraries in front. */
  private static List<String> behindOldLibraries() throws IOException {
    List<String> command = new ArrayList<>(Child.hadoopJar(""));
    int path = command.indexOf("-cp") + 1;
    command.set(path, oldJars() + ":" + command.get(path));
    return command;
  }

  private static String oldJars() throws IOException {
    try (Stream<Path> jars = Files.list(OLD)) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(":"));
    }
  }

  private static String moments(String file, String options, List<String> program)
      throws IOException, InterruptedException {
    Path output = Files.createTempDirectory(directory, "run").resolve("o");
    List<String> command = new ArrayList<>(program);
    command.removeIf(String::isEmpty);
    command.addAll(
        List.of(
            ("moments --columns 1-4 -i " + SAMPLES.resolve(file) + " -o " + output + options)
                .split(" ")));
    Outcome run = Child.run(command);
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readString(output.resolve("moments.csv"));
  }

  @Test
  void theOldLibrariesAreThere() throws IOException {
    assertThat(oldJars())
        .contains("parquet-hadoop-1.10", "parquet-format-2.4", "avro-1.7", "orc-core-1.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris.parquet", "iris.avro", "iris.orc"})
  void changeNothing(String file) throws IOException, InterruptedException {
    assertThat(moments(file, "", behindOldLibraries())).isEqualTo(expected);
  }
}
