package org.daal4j.orc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.TableOptions;

/** Writes ORC files by Apache's own writer, and opens them by our reader. */
final class OrcFiles {

  private OrcFiles() {}

  /** Fills a row of a batch. */
  @FunctionalInterface
  interface Filler {
    void fill(ColumnVector[] columns, int at, int row);
  }

  /** Writes rows of a schema, as {@code a:double,b:string}, some in each stripe. */
  static Path write(
      Path file,
      String fields,
      int rows,
      int perStripe,
      UnaryOperator<OrcFile.WriterOptions> how,
      Filler filler) {
    TypeDescription schema = TypeDescription.fromString("struct<" + fields + ">");
    Configuration conf = new Configuration(false);
    try {
      Files.deleteIfExists(file);
      try (Writer writer =
          OrcFile.createWriter(
              new org.apache.hadoop.fs.Path(file.toUri()),
              how.apply(
                  OrcFile.writerOptions(conf)
                      .setSchema(schema)
                      .compress(CompressionKind.NONE)
                      .overwrite(true)))) {
        VectorizedRowBatch batch = schema.createRowBatch();
        for (int row = 0; row < rows; row++) {
          filler.fill(batch.cols, batch.size++, row);
          boolean last = row + 1 == rows;
          boolean full = (row + 1) % perStripe == 0;
          if (batch.size == batch.getMaxSize() || full || last) {
            writer.addRowBatch(batch);
            batch.reset();
          }
          if (full && !last) {
            writer.writeIntermediateFooter(); // ends the stripe
          }
        }
      }
      Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Makes a value of a row null. */
  static void setNull(ColumnVector column, int at) {
    column.noNulls = false;
    column.isNull[at] = true;
  }

  /** Doubles {@code c1..cN}. */
  static Path doubles(
      Path file, double[][] table, int perStripe, UnaryOperator<OrcFile.WriterOptions> how) {
    StringBuilder fields = new StringBuilder();
    for (int column = 1; column <= table[0].length; column++) {
      fields.append(column == 1 ? "" : ",").append("c").append(column).append(":double");
    }
    return write(
        file,
        fields.toString(),
        table.length,
        perStripe,
        how,
        (columns, at, row) -> {
          for (int column = 0; column < table[row].length; column++) {
            ((DoubleColumnVector) columns[column]).vector[at] = table[row][column];
          }
        });
  }

  static FileTable open(Configuration conf, TableOptions options, int splits, Path... files)
      throws IOException {
    return TypedTables.open(new OrcTables(), conf, options, splits, files);
  }
}
