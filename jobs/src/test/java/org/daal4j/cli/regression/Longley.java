package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;

/** Runs on the longley table of the samples, and their results. */
final class Longley {

  static final Path TABLE = Path.of(Shell.IRIS).resolveSibling("longley.csv");

  private Longley() {}

  /** The generic option that cuts a file into so many splits. */
  static String splits(int splits) throws IOException {
    long bytes = Files.size(TABLE);
    return "-D mapreduce.input.fileinputformat.split.maxsize=" + (bytes + splits - 1) / splits;
  }

  /** Runs a command, which must succeed. */
  static Outcome succeed(String command) {
    Outcome outcome = Shell.daal4j(Shell.words(command));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  /** The lines of a CSV file, cut at commas. */
  static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(List.of(line.split(",", -1)));
    }
    return lines;
  }

  /** All files of a result but model.json by name, with their content. */
  static Map<String, String> bits(Path output) throws IOException {
    Map<String, String> bits = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(output)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      bits.put(output.relativize(file).toString(), Files.readString(file));
    }
    bits.remove("model.json");
    return bits;
  }

  /** Lines of the parts of a row-shaped result, in order. */
  static List<String> lines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(directory)) {
      for (Path part :
          parts.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }
}
