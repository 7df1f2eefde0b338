package org.daal4j.cli.pca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;

/** Runs of pca and transform, and their results. */
final class PcaRuns {

  private PcaRuns() {}

  /** The generic option that cuts a file into so many splits. */
  static String splits(Path file, int splits) throws IOException {
    long bytes = Files.size(file);
    return "-D mapreduce.input.fileinputformat.split.maxsize=" + (bytes + splits - 1) / splits;
  }

  /** Runs a command, which must succeed. */
  static Outcome succeed(String command) {
    Outcome outcome = Shell.daal4j(Shell.words(command));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  /** All files of a result but model.json, which holds times. */
  static Map<String, String> bits(Path output) throws IOException {
    Map<String, String> bits = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> bits.put(output.relativize(file).toString(), read(file)));
    }
    bits.remove("model.json");
    return bits;
  }

  /** The numbers of a CSV file below its header, {@code double[rows][columns]}. */
  static double[][] numbers(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
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
