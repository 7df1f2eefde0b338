package org.daal4j.cli.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;

/** Runs of {@code moments}, and their results. */
final class MomentsRuns {

  private MomentsRuns() {}

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

  /** The lines of moments.csv: column to field to number. */
  static Map<String, Map<String, Double>> table(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output.resolve("moments.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    Map<String, Map<String, Double>> table = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = new ArrayList<>(List.of(line.split(",")));
      assertThat(fields).hasSameSizeAs(header);
      Map<String, Double> numbers = new LinkedHashMap<>();
      for (int i = 1; i < fields.size(); i++) {
        numbers.put(header.get(i), Double.parseDouble(fields.get(i)));
      }
      table.put(fields.get(0), numbers);
    }
    return table;
  }
}
