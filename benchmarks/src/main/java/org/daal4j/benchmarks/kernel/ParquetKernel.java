package org.daal4j.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.parquet.ParquetTables;
import org.daal4j.table.TableOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A Parquet file that DuckDB has written, as a task reads it; the volume is of the doubles. */
@State(Scope.Thread)
public class ParquetKernel {

  private static final int COLUMNS = 20;
  private static final int ROWS = 400_000;

  /** Encoding and codec: plain, dictionary (of 1,000 values), or plain under a codec. */
  @Param({"plain", "dictionary", "snappy", "zstd"})
  public String form;

  private final Configuration conf = new Configuration(false);
  private Path file;
  private FileTable table;

  /** Made by JMH. */
  public ParquetKernel() {}

  /** Writes the file. */
  @Setup
  public void write() throws IOException, SQLException {
    conf.set("fs.defaultFS", "file:///");
    file = Files.createTempFile(TextSample.file().getParent(), "kernel", ".parquet");
    String number = form.equals("dictionary") ? "floor(random() * 1000)" : "random() * 1e3";
    String columns =
        IntStream.range(0, COLUMNS)
            .mapToObj(j -> number + " AS c" + j)
            .collect(Collectors.joining(", "));
    String codec =
        switch (form) {
          case "snappy", "zstd" -> form;
          default -> "uncompressed";
        };
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SELECT setseed(0.5)");
      statement.execute(
          "COPY (SELECT "
              + columns
              + " FROM range("
              + ROWS
              + ")) TO '"
              + file
              + "' (FORMAT parquet, COMPRESSION "
              + codec
              + ")");
    }
    table =
        new ParquetTables()
            .open(InputFiles.find(conf, List.of(file.toString())))
            .read(TableOptions.DEFAULTS)
            .known()
            .orElseThrow();
  }

  /** Deletes the file. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Into row blocks. */
  @Benchmark
  public long read(Volume volume) throws IOException {
    long rows = 0;
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
          rows += block.rows();
        }
      }
    }
    volume.bytes += Double.BYTES * COLUMNS * rows;
    return rows;
  }
}
