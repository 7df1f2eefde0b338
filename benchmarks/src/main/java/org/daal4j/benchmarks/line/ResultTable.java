package org.daal4j.benchmarks.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A CSV file of a result of {@code bin/daal4j}, summed up in one number. */
final class ResultTable {

  private final List<String> header;
  private final List<String[]> rows;

  private ResultTable(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    header = Arrays.asList(lines.get(0).split(","));
    rows = lines.stream().skip(1).map(line -> line.split(",")).toList();
  }

  private double number(int row, int column) {
    return Double.parseDouble(rows.get(row)[column]);
  }

  private IntStream rowNumbers() {
    return IntStream.range(0, rows.size());
  }

  /** All numbers; a first column of names is left out. */
  private DoubleStream numbers() {
    boolean named = header.get(0).equals("response") || header.get(0).equals("class");
    return rows.stream()
        .flatMap(row -> Arrays.stream(row).skip(named ? 1 : 0))
        .mapToDouble(Double::parseDouble);
  }

  /** The sum of a column. */
  static Entry.Check sumOf(String file, String column) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      int at = table.header.indexOf(column);
      return table.rowNumbers().mapToDouble(row -> table.number(row, at)).sum();
    };
  }

  /** A number of the row that is selected in another file, whose rows are of the same. */
  static Entry.Check ofSelected(String file, String column, String selecting) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      ResultTable choice = new ResultTable(output.resolve(selecting));
      int at = table.header.indexOf(column);
      int selected = choice.header.indexOf("selected");
      return table
          .rowNumbers()
          .filter(row -> choice.rows.get(row)[selected].equals("true"))
          .mapToDouble(row -> table.number(row, at))
          .sum();
    };
  }

  /** The sum of row number times number, rows from 1. */
  static Entry.Check weightedByRow(String file, String column) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      int at = table.header.indexOf(column);
      return table.rowNumbers().mapToDouble(row -> (row + 1) * table.number(row, at)).sum();
    };
  }

  /** The sum of the magnitudes of all numbers. */
  static Entry.Check sumOfMagnitudes(String file) {
    return (output, lines) -> new ResultTable(output.resolve(file)).numbers().map(Math::abs).sum();
  }

  /** The sum of the magnitudes on the diagonal. */
  static Entry.Check sumOfDiagonal(String file) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      return table.rowNumbers().mapToDouble(i -> Math.abs(table.number(i, i))).sum();
    };
  }
}
