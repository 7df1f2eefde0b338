package org.daal4j.benchmarks.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.RowColumn;
import org.daal4j.parquet.write.ParquetWriter;

/** Writes dense tables. */
final class DenseFiles {

  private DenseFiles() {}

  /** Comma-separated text. */
  static void text(DenseGenerator rows, long count, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FixedPoint text = new FixedPoint(out);
      long[] units = new long[rows.width()];
      for (long row = 0; row < count; row++) {
        rows.next(units);
        for (int j = 0; j < units.length; j++) {
          text.number(units[j], rows.places());
          text.character(j + 1 < units.length ? ',' : '\n');
        }
      }
      text.flush();
    }
  }

  /** The doubles nearest to the numbers of the text, in columns {@code c1} to {@code cp}. */
  static void parquet(DenseGenerator rows, long count, Path file) throws IOException {
    double unit = Math.pow(10, rows.places());
    long[] units = new long[rows.width()];
    List<RowColumn> columns =
        IntStream.rangeClosed(1, units.length).mapToObj(j -> RowColumn.number("c" + j)).toList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ParquetWriter writer = new ParquetWriter(out, columns);
      for (long i = 0; i < count; i++) {
        rows.next(units);
        for (long number : units) {
          writer.number(number / unit);
        }
        writer.endRow();
      }
      writer.finish();
    }
  }

  /** The doubles nearest to the numbers of the text, row-major, little-endian. */
  static void doubles(DenseGenerator rows, long count, Path file) throws IOException {
    double unit = Math.pow(10, rows.places());
    long[] units = new long[rows.width()];
    ByteBuffer row =
        ByteBuffer.allocate(Double.BYTES * units.length).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long i = 0; i < count; i++) {
        rows.next(units);
        row.clear();
        for (long number : units) {
          row.putDouble(number / unit);
        }
        out.write(row.array());
      }
    }
  }
}
