package org.daal4j.cli.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results of {@code moments}. */
final class MomentsRuns {

  private MomentsRuns() {}

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
