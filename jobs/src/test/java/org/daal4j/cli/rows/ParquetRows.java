package org.daal4j.cli.rows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.core.CsvWriter;

/**
 * A directory of Parquet files as DuckDB reads it.
 *
 * @param columns name and type of each, as {@code cluster BIGINT}
 * @param csv what our CSV of the same rows is
 */
record ParquetRows(List<String> columns, String csv) {

  static ParquetRows of(Path directory) throws Exception {
    List<String> columns = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(bytes);
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM '" + directory + "/*.parquet'")) {
      ResultSetMetaData about = rows.getMetaData();
      for (int column = 1; column <= about.getColumnCount(); column++) {
        columns.add(about.getColumnName(column) + " " + about.getColumnTypeName(column));
      }
      while (rows.next()) {
        for (int column = 1; column <= about.getColumnCount(); column++) {
          boolean number = about.getColumnTypeName(column).equals("DOUBLE");
          double value = number ? rows.getDouble(column) : 0;
          String text = number ? null : rows.getString(column);
          if (rows.wasNull()) {
            csv.text("");
          } else if (number) {
            csv.number(value);
          } else {
            csv.text(text);
          }
        }
        csv.endRow();
      }
    }
    csv.finish();
    return new ParquetRows(columns, bytes.toString(StandardCharsets.UTF_8));
  }

  /** The parts of a directory of text, one after the other. */
  static List<String> parts(Path directory) throws Exception {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().filter(ParquetRows::isVisible).toList()) {
        parts.add(Files.readString(file));
      }
    }
    return parts;
  }

  private static boolean isVisible(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }
}
