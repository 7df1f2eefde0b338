package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;

/** Runs of verbs that must succeed, and what lies in their results. */
public final class Runs {

  private Runs() {}

  /** The generic option that cuts a file into so many splits. */
  public static String splits(Path file, int splits) throws IOException {
    long bytes = Files.size(file);
    return "-D mapreduce.input.fileinputformat.split.maxsize=" + (bytes + splits - 1) / splits;
  }

  /** Runs a command, which must succeed. */
  public static Outcome succeed(String command) {
    Outcome outcome = Shell.daal4j(Shell.words(command));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  /** The lines of a CSV file, cut at commas. */
  public static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(List.of(line.split(",", -1)));
    }
    return lines;
  }

  /** The numbers of a CSV file below its header, {@code double[rows][columns]}. */
  public static double[][] numbers(Path file) throws IOException {
    return csv(file).stream()
        .skip(1)
        .map(line -> line.stream().mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** Lines of the parts of a row-shaped result, in order. */
  public static List<String> lines(Path directory) throws IOException {
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
