package org.daal4j.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.FieldType;
import org.daal4j.core.RowColumn;
import org.daal4j.result.SmallTable;

/** Rows in memory that a map has made, in the order of the input. */
public final class Rows {

  private final List<RowColumn> columns;
  private final List<List<String>> fields;

  private Rows(List<RowColumn> columns, List<List<String>> fields) {
    this.columns = columns;
    this.fields = fields;
  }

  /** Reads part files. */
  static Rows read(Configuration conf, Path directory, List<RowColumn> columns) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(conf);
    FileStatus[] parts =
        fileSystem.listStatus(directory, path -> path.getName().startsWith("part-"));
    Arrays.sort(parts);
    List<List<String>> fields = new ArrayList<>();
    for (FileStatus part : parts) {
      if (part.getLen() > 0) {
        fields.addAll(read(fileSystem, part.getPath(), columns.size()));
      }
    }
    return new Rows(columns, fields);
  }

  private static List<List<String>> read(FileSystem fileSystem, Path part, int columns)
      throws IOException {
    try (InputStream in = fileSystem.open(part)) {
      return SmallTable.linesWithoutHeader(in, part.toString(), columns);
    }
  }

  /** Number of rows. */
  public int size() {
    return fields.size();
  }

  /** Names of the columns: kept ones, then those that the map makes. */
  public List<String> columns() {
    return columns.stream().map(RowColumn::name).toList();
  }

  /** A column as text. */
  public List<String> text(int column) {
    return fields.stream().map(row -> row.get(column)).toList();
  }

  /**
   * A column of numbers, {@code double[n]}.
   *
   * @throws IllegalArgumentException when it holds text
   */
  public double[] numbers(int column) {
    if (columns.get(column).type() == FieldType.TEXT) {
      throw new IllegalArgumentException(
          "column " + columns.get(column).name() + " holds text, not numbers");
    }
    return fields.stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }

  /** All columns of numbers, {@code double[n][...]}; those of text are left out. */
  public double[][] numbers() {
    int[] numeric =
        IntStream.range(0, columns.size())
            .filter(column -> columns.get(column).type() != FieldType.TEXT)
            .toArray();
    return fields.stream()
        .map(
            row ->
                Arrays.stream(numeric).mapToDouble(j -> Double.parseDouble(row.get(j))).toArray())
        .toArray(double[][]::new);
  }
}
