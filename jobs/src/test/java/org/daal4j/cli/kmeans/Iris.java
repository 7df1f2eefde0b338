package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;

/** Runs of k-means on the iris table, and their results. */
final class Iris {

  private Iris() {}

  /** The generic option that cuts the table into so many splits. */
  static String splits(int splits) throws IOException {
    long bytes = Files.size(Path.of(Shell.IRIS));
    return "-D mapreduce.input.fileinputformat.split.maxsize=" + (bytes + splits - 1) / splits;
  }

  /** Runs {@code kmeans} on the four measures; must succeed. */
  static Outcome kmeans(Path output, String options) {
    return succeed("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options);
  }

  /** Runs a command, which must succeed. */
  static Outcome succeed(String command) {
    Outcome outcome = Shell.daal4j(Shell.words(command));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  /**
   * All files of a result by name relative to its directory, but those that hold times, and the
   * numbers of parts.
   */
  static Map<String, String> bits(Path output) throws IOException {
    Map<String, String> bits = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> bits.put(output.relativize(file).toString(), read(file)));
    }
    bits.remove("model.json");
    bits.computeIfPresent("iterations.csv", (name, text) -> text.replaceAll(",[^,\n]*\n", "\n"));
    return bits;
  }

  /** Lines of the parts of a row-shaped result, in order. */
  static List<String> lines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(directory)) {
      for (Path part : parts.sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
