package org.daal4j.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.TableOptions;

/** Writes Parquet files by Apache's own writer. */
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
    return TypedTables.open(new ParquetTables(), conf, options, splits, files);
  }
}
