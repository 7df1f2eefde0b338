package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.engine.Engines;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that DuckDB has written, against what DuckDB says of them. */
class ParquetOfDuckDbTest {

  private static final String ROWS =
      """
      SELECT i::INTEGER AS i, (i * 1000003)::BIGINT AS l, sqrt(i) AS d, sqrt(i)::FLOAT AS f,
        (i % 17)::UTINYINT AS u, i % 3 = 0 AS b, (i / 7)::DECIMAL(12,4) AS dec,
        (i * 1.25)::DECIMAL(30,6) AS wide, DATE '1969-12-01' + i::INTEGER AS day,
        CASE WHEN i % 5 = 0 THEN NULL ELSE i * 0.5 END AS n, (i % 10) / 4.0 AS few,
        'name' || (i % 4) AS s
      FROM range(5000) t(i)
      """;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @ParameterizedTest
  @CsvSource({
    "uncompressed, V1",
    "snappy, V1",
    "gzip, V2",
    "zstd, V2",
    "lz4_raw, V2",
    "snappy, V2",
  })
  void itsRowsAreTheSame(String codec, String version) throws IOException, SQLException {
    Path file = directory.resolve("t.parquet");
    List<List<Double>> expected = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute(
          "COPY (%s) TO '%s' (FORMAT parquet, CODEC '%s', PARQUET_VERSION %s, ROW_GROUP_SIZE 2048)"
              .formatted(ROWS, file, codec, version));
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT i::DOUBLE, l::DOUBLE, d, f::DOUBLE, u::DOUBLE, b::INTEGER::DOUBLE,"
                  + " (dec::VARCHAR)::DOUBLE, (wide::VARCHAR)::DOUBLE,"
                  + " date_diff('day', DATE '1970-01-01', day)::DOUBLE, n::DOUBLE, few::DOUBLE, s"
                  + " FROM '"
                  + file
                  + "' WHERE n IS NOT NULL")) {
        while (rows.next()) {
          List<Double> row = new ArrayList<>();
          for (int column = 1; column <= 11; column++) {
            row.add(rows.getDouble(column));
          }
          expected.add(row);
          names.add(rows.getString(12));
        }
      }
    }
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .text(List.of("s"), List.of())
            .policy(new RowPolicy(Missing.SKIP, 0))
            .build();
    List<List<Double>> found = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    TypedTables.read(
        conf,
        ParquetFiles.open(conf, options, 3, file),
        (row, weight, text) -> {
          found.add(Arrays.stream(row).boxed().toList());
          labels.add(text.get(0));
        });

    assertThat(found).isEqualTo(expected).hasSize(4000);
    assertThat(labels).isEqualTo(names);
  }
}
