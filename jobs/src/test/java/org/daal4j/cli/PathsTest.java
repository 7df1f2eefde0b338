package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files and directories with more in them than letters. */
class PathsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"out ", " out", "out\n", "out\t", "o\u0001ut", "\u00a0", "out\u3000", "\u0085"})
  void anOutputThatNobodyCouldTellByItsNameIsRefused(String name) throws IOException {
    Path input = Files.writeString(directory.resolve("a.csv"), "1,2\n3,4\n");
    Outcome outcome = Shell.daal4j("moments", "-i", input.toString(), "-o", name);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error()).startsWith("--output");
    assertThat(directory.toFile().list()).containsExactly("a.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mapreduce", "inprocess"})
  void oddNamesAreReadAndWritten(String engine) throws IOException {
    List<String> names = List.of("a:b.csv", "100%.csv", "a b.csv", "[1],{x}.csv", "a%20b#?.csv");
    Path inputs = Files.createDirectory(directory.resolve("in"));
    for (String name : names) {
      Files.writeString(inputs.resolve(name), "1,2\n3,4\n");
    }
    String output = directory + "/o: ü%[1],{2}#?";
    Outcome outcome =
        Shell.daal4j(
            "kmeans",
            "-i",
            inputs + "/*",
            "-k",
            "1",
            "--engine",
            engine,
            "--assignments",
            "-o",
            output);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(Path.of(output, "_SUCCESS")).exists();
    assertThat(Runs.lines(Path.of(output, "assignments"))).hasSize(10);
  }
}
