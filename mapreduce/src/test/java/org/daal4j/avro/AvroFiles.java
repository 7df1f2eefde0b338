package org.daal4j.avro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.TableOptions;

/** Writes Avro files by Apache's own writer, and opens them by ours. */
final class AvroFiles {

  private AvroFiles() {}

  /** Fills a row. */
  @FunctionalInterface
  interface Filler {
    void fill(GenericRecord record, int row);
  }

  /** A record of such fields, as {@code {"name": "x", "type": "double"}}, in JSON. */
  static Schema schema(String fields) {
    return new Schema.Parser()
        .parse("{\"type\": \"record\", \"name\": \"t\", \"fields\": [" + fields + "]}");
  }

  /** Fields of one type, {@code c1..cN}. */
  static String fields(int count, String type) {
    StringBuilder fields = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      fields.append(i == 1 ? "" : ", ").append(field("c" + i, type));
    }
    return fields.toString();
  }

  /**
   * A field.
   *
   * @param type in JSON, as {@code "double"} with its quotes
   */
  static String field(String name, String type) {
    return "{\"name\": \"" + name + "\", \"type\": " + type + "}";
  }

  static Path write(Path file, Schema schema, int rows, Filler filler) {
    return blocks(file, schema, rows, CodecFactory.nullCodec(), Integer.MAX_VALUE, filler);
  }

  /** Blocks of {@code perBlock} rows. */
  static Path blocks(
      Path file, Schema schema, int rows, CodecFactory codec, int perBlock, Filler filler) {
    try {
      Files.deleteIfExists(file);
      try (DataFileWriter<GenericRecord> writer =
          new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
        writer.setCodec(codec);
        writer.create(schema, file.toFile());
        for (int row = 0; row < rows; row++) {
          if (row > 0 && row % perBlock == 0) {
            writer.sync();
          }
          GenericRecord record = new GenericData.Record(schema);
          filler.fill(record, row);
          writer.append(record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static Path doubles(Path file, double[][] table, CodecFactory codec, int perBlock) {
    return blocks(
        file,
        schema(fields(table[0].length, "\"double\"")),
        table.length,
        codec,
        perBlock,
        (record, row) -> {
          for (int column = 0; column < table[row].length; column++) {
            record.put(column, table[row][column]);
          }
        });
  }

  static FileTable open(Configuration conf, TableOptions options, int splits, Path... files)
      throws IOException {
    return TypedTables.open(new AvroTables(), conf, options, splits, files);
  }
}
