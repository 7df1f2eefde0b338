package org.daal4j.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.core.Engine;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.engine.Engines;
import org.daal4j.engine.NumberLines;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.parquet.ParquetTables;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept columns of Parquet files of DuckDB, written as Parquet, as DuckDB reads them. */
class KeptTypesTest {

  private static final String SOURCE =
      """
      SELECT i::DOUBLE AS x, -i::DOUBLE AS y, i % 3 = 0 AS flag, (i - 2500)::INTEGER AS i32,
        (i * 1000003 * 1000003 * if(i % 2 = 0, 1, -1))::BIGINT AS i64, i::TINYINT AS i8,
        (i + 200)::UTINYINT AS u8, (i + 4294967000)::UINTEGER AS u32,
        (18446744073709551000 + i)::UBIGINT AS u64, sqrt(i)::FLOAT AS f, -sqrt(i) AS d,
        (i / 7 - 3)::DECIMAL(9,4) AS dec9, (i / 7 - 3)::DECIMAL(18,6) AS dec18,
        (i * -1.25)::DECIMAL(38,6) AS dec38, DATE '1969-12-01' + i::INTEGER AS day,
        TIMESTAMP '1969-12-31 23:59:59.999990' + to_microseconds(i * 777) AS moment,
        (TIMESTAMP '1969-12-31 23:59:59.9999' + to_microseconds(i))::TIMESTAMPTZ AS moment_tz,
        make_timestamp_ns(i * 1001 - 5000) AS moment_ns,
        (TIMESTAMP '1900-01-01 00:00:00.25' + to_seconds(i))::TIMESTAMP_MS AS moment_ms,
        'é,"' || i || chr(10) AS text, '' AS empty
      FROM range(50) t(i)
      """;

  private static final List<String> KEPT =
      List.of(
          "flag",
          "i32",
          "i64",
          "i8",
          "u8",
          "u32",
          "u64",
          "f",
          "d",
          "dec9",
          "dec18",
          "dec38",
          "day",
          "moment",
          "moment_tz",
          "moment_ns",
          "moment_ms",
          "text",
          "empty");

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  /** Every third value of each kept column is null. */
  private String source() {
    String nulls =
        String.join(
            ", ", KEPT.stream().map(c -> "if(x % 3 = 1, NULL, " + c + ") AS " + c).toList());
    return "SELECT x, y, " + nulls + " FROM (" + SOURCE + ")";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void valuesNullsAndTypesAreThoseOfTheInput(int splits) throws Exception {
    Path file = directory.resolve("source.parquet");
    duckdb("COPY (" + source() + ") TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
    List<List<String>> expected = rows("SELECT * EXCLUDE (x, y), x, y FROM '" + file + "'");
    for (String engine : Engines.NAMES) {
      Path result = write(engine, file, splits);

      List<List<String>> found = rows("SELECT * FROM '" + result + "/*.parquet'");
      assertThat(found).as(engine).isEqualTo(expected).hasSize(50);
    }
    Path result = directory.resolve("work-inprocess/result/rows");
    assertThat(types(result + "/*.parquet"))
        .isEqualTo(
            List.of(
                "BOOLEAN",
                "INTEGER",
                "BIGINT",
                "INTEGER",
                "BIGINT",
                "BIGINT",
                "DECIMAL(20,0)",
                "FLOAT",
                "DOUBLE",
                "DECIMAL(9,4)",
                "DECIMAL(18,6)",
                "DECIMAL(38,6)",
                "DATE",
                "TIMESTAMP",
                "TIMESTAMP WITH TIME ZONE",
                "TIMESTAMP_NS",
                "TIMESTAMP",
                "VARCHAR",
                "VARCHAR",
                "DOUBLE",
                "DOUBLE"));
  }

  /** The least and the greatest that each type holds; DuckDB's infinite days are days here. */
  @Test
  void extremesAreKept() throws Exception {
    Path file = directory.resolve("extremes.parquet");
    duckdb(
        """
        COPY (SELECT 1::DOUBLE AS x, 2::DOUBLE AS y, * FROM (VALUES
          ('infinity'::DATE, 'infinity'::TIMESTAMP, '-infinity'::TIMESTAMPTZ,
           (-9223372036854775808)::BIGINT, (-2147483648)::INT, 4.9e-324::DOUBLE, 1.4e-45::FLOAT,
           '-0.0'::DOUBLE, (-999.9)::DECIMAL(4,1), '0001-01-01 (BC)'::DATE,
           18446744073709551615::UBIGINT, '1677-09-22 00:00:00.1'::TIMESTAMP_NS,
           '-99999999999999999999999999999999999999'::DECIMAL(38,0), 'infinity'::DOUBLE),
          ('-infinity'::DATE, '-infinity'::TIMESTAMP, 'infinity'::TIMESTAMPTZ,
           9223372036854775807::BIGINT, 2147483647::INT, 1.7976931348623157e308::DOUBLE,
           3.4028235e38::FLOAT, 0.0::DOUBLE, 0.1::DECIMAL(4,1), '12345-01-01'::DATE, 0::UBIGINT,
           '2262-04-11 23:47:16'::TIMESTAMP_NS,
           '99999999999999999999999999999999999999'::DECIMAL(38,0), 'nan'::DOUBLE)
          ) t(a, b, c, d, e, f, g, h, i, j, k, l, m, n)) TO '%s' (FORMAT parquet)
        """
            .formatted(file));

    Path result = write("mapreduce", file, 1, List.of("3-16"));

    String kept = "a, b, c, d, e, f, g, h, 1 / h, i, j, k, l, m, n FROM '";
    assertThat(rows("SELECT " + kept + result + "/*.parquet'"))
        .isEqualTo(rows("SELECT " + kept + file + "'"))
        .hasSize(2);
  }

  @Test
  void readAgainAndWrittenAgainTheyAreTheSame() throws Exception {
    Path file = directory.resolve("source.parquet");
    duckdb("COPY (" + source() + ") TO '" + file + "' (FORMAT parquet)");
    Path first = write("inprocess", file, 1);
    List<List<String>> expected = rows("SELECT * FROM '" + first + "/*.parquet'");
    List<String> types = types(first + "/*.parquet");
    Path copy = directory.resolve("first.parquet");
    Files.copy(first.resolve("part-m-00000.parquet"), copy);

    Path second = write("inprocess", copy, 1);

    assertThat(rows("SELECT * FROM '" + second + "/*.parquet'")).isEqualTo(expected);
    types.replaceAll(type -> type.replace("(20,0)", "(21,0)")); // all that 9 bytes hold
    assertThat(types(second + "/*.parquet")).isEqualTo(types);
  }

  private Path write(String name, Path file, int splits) throws Exception {
    return write(name, file, splits, KEPT);
  }

  private Path write(String name, Path file, int splits, List<String> keep) throws Exception {
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, Files.size(file) / splits + 1);
    TableOptions options =
        TableOptions.DEFAULTS.but().columns(List.of("x", "y")).text(List.of(), keep).build();
    FileTable table =
        new ParquetTables()
            .open(InputFiles.find(conf, List.of(file.toString())))
            .read(options)
            .known()
            .orElseThrow();
    RowMap map = new NumberLines(1);
    List<RowColumn> kept = table.layout().keptColumns();
    Path work = directory.resolve("work-" + name);
    try (Engine engine = Engines.open(name, conf, work)) {
      engine.map(table, map, RowsOut.of("rows", RowFormat.PARQUET, kept, map.columns(), "made_"));
    }
    return work.resolve("result/rows");
  }

  private static void duckdb(String command) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute(command);
    }
  }

  private static List<List<String>> rows(String query) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.add(rows.getString(column));
        }
        found.add(row);
      }
    }
    return found;
  }

  private static List<String> types(String files) throws SQLException {
    List<String> types = new ArrayList<>();
    rows("DESCRIBE SELECT * FROM '" + files + "'").forEach(row -> types.add(row.get(1)));
    return types;
  }
}
