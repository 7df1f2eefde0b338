package org.daal4j.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.table.TableOptions;

/** Writes Parquet files by Apache's own writer, and reads them by ours. */
final class ParquetFiles {

  private ParquetFiles() {}

  /** Fills a row. */
  @FunctionalInterface
  interface Filler {
    void fill(Group group, int row);
  }

  /** Writes rows of a schema, as {@code double a; optional int32 b;}. */
  static Path write(
      Path file,
      String fields,
      int rows,
      UnaryOperator<ExampleParquetWriter.Builder> how,
      Filler filler) {
    MessageType schema = MessageTypeParser.parseMessageType("message t { " + fields + " }");
    try {
      Files.deleteIfExists(file);
      try (ParquetWriter<Group> writer =
          how.apply(
                  ExampleParquetWriter.builder(new LocalOutputFile(file))
                      .withConf(new Configuration(false))
                      .withType(schema))
              .build()) {
        for (int row = 0; row < rows; row++) {
          Group group = new SimpleGroup(schema);
          filler.fill(group, row);
          writer.write(group);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Required doubles {@code c1..cN}. */
  static Path doubles(
      Path file, double[][] table, UnaryOperator<ExampleParquetWriter.Builder> how) {
    StringBuilder fields = new StringBuilder();
    for (int column = 1; column <= table[0].length; column++) {
      fields.append("required double c").append(column).append("; ");
    }
    return write(
        file,
        fields.toString(),
        table.length,
        how,
        (group, row) -> {
          for (int column = 0; column < table[row].length; column++) {
            group.add(column, table[row][column]);
          }
        });
  }

  /** Opens a table cut into about so many splits. */
  static FileTable open(Configuration conf, TableOptions options, int splits, Path... files)
      throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, Math.max(1, (bytes + splits - 1) / splits));
    return new ParquetTables()
        .open(InputFiles.find(conf, Stream.of(files).map(Path::toString).toList()))
        .read(options)
        .known()
        .orElseThrow();
  }

  /** Takes what a table gives. */
  interface Taker {
    void take(double[] row, double weight, List<String> text);
  }

  /** Reads all splits of a table, in order. */
  static void read(Configuration conf, FileTable table, Taker taker) throws IOException {
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
          for (int row = 0; row < block.rows(); row++) {
            taker.take(block.row(row), block.weight(row), text(block.text(), row));
          }
        }
      }
    }
  }

  private static List<String> text(TextColumns text, int row) {
    return text == null
        ? List.of()
        : Stream.iterate(0, i -> i + 1)
            .limit(text.columns())
            .map(i -> text.string(row, i))
            .toList();
  }

  /** The numbers of a table, all splits in order. */
  static double[][] numbers(Configuration conf, FileTable table) throws IOException {
    Stream.Builder<double[]> rows = Stream.builder();
    read(conf, table, (row, weight, text) -> rows.add(row));
    return rows.build().toArray(double[][]::new);
  }
}
