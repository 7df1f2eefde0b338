package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;

/**
 * A command that must fail, with its exact status and message, and leave nothing behind. {@code @}
 * stands for the directory of the inputs and {@code OUT} for an output that does not exist.
 */
public record BadCase(String command, int status, String message) {

  /** Wrong usage. */
  public static BadCase usage(String command, String message) {
    return new BadCase(command, 2, message);
  }

  /** Input that is missing, empty or malformed. */
  public static BadCase input(String command, String message) {
    return new BadCase(command, 3, message);
  }

  /** Runs it. */
  public void check(Path directory) throws IOException {
    Path output = directory.resolve("new/output");
    List<String> before = entries(directory);

    Outcome outcome = Shell.daal4j(Shell.words(expand(command, directory, output)));

    assertThat(outcome.error()).isEqualTo(expand(message, directory, output));
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.out()).as("standard output").isEmpty();
    assertThat(outcome.err()).doesNotContain("\tat ");
    assertThat(entries(directory)).as("files afterwards").isEqualTo(before);
  }

  /** Writes an input, {@code name} relative to the directory. */
  public static void write(Path directory, String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String expand(String text, Path directory, Path output) {
    return text.replace("OUT", output.toString()).replace("@", directory.toString());
  }

  private static List<String> entries(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Override
  public String toString() {
    return command;
  }
}
