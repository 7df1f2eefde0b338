package org.daal4j.benchmarks.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file of a result of {@code bin/daal4j}, summed up in one number. */
final class ResultTable {

  private final List<String> header;
  private final List<String[]> rows;

  private ResultTable(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    header = Arrays.asList(lines.get(0).split(","));
    rows = lines.stream().skip(1).map(line -> line.split(",")).toList();
  }

  /** The sum of a column. */
  static Entry.Check sumOf(String file, String column) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      int at = table.header.indexOf(column);
      return table.rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).sum();
    };
  }

  /** The sum of row number times number, rows from 1. */
  static Entry.Check weightedByRow(String file, String column) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      int at = table.header.indexOf(column);
      double sum = 0;
      for (int row = 0; row < table.rows.size(); row++) {
        sum += (row + 1) * Double.parseDouble(table.rows.get(row)[at]);
      }
      return sum;
    };
  }

  /** The sum of the magnitudes of all numbers; a first column of names is left out. */
  static Entry.Check sumOfMagnitudes(String file) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      boolean named = table.header.get(0).equals("response") || table.header.get(0).equals("class");
      double sum = 0;
      for (String[] row : table.rows) {
        for (int j = named ? 1 : 0; j < row.length; j++) {
          sum += Math.abs(Double.parseDouble(row[j]));
        }
      }
      return sum;
    };
  }

  /** The sum of the magnitudes on the diagonal. */
  static Entry.Check sumOfDiagonal(String file) {
    return (output, lines) -> {
      ResultTable table = new ResultTable(output.resolve(file));
      double sum = 0;
      for (int i = 0; i < table.rows.size(); i++) {
        sum += Math.abs(Double.parseDouble(table.rows.get(i)[i]));
      }
      return sum;
    };
  }
}
