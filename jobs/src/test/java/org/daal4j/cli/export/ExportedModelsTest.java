package org.daal4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * DuckDB, onnxruntime and an evaluator of PMML say of 1,000 rows what predict and transform say:
 * the same clusters and classes, numbers to 1e-12.
 */
class ExportedModelsTest {

  @TempDir static Path directory;

  private static Path table;
  private static List<Map<String, String>> rows;
  private static DuckDb duckdb;

  @BeforeAll
  static void makeTable() throws IOException, SQLException {
    table = ExportCase.writeTable(directory);
    rows = ExportCase.rows();
    duckdb = new DuckDb();
    duckdb.execute("CREATE SCHEMA \"my schema\"");
    duckdb.execute(
        "CREATE TABLE \"my schema\".\"a.b\" AS SELECT * FROM read_csv('"
            + table
            + "', header = true, types = {'zip': 'VARCHAR'})");
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  static Stream<ExportCase> cases() {
    return ExportCase.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void othersSayTheSame(ExportCase one) throws Exception {
    Path model = one.fit(table);
    List<List<String>> expected = one.expected(table, model);

    Path sql = one.export(model, "sql", "--table", "my schema.\"a.b\"", "--keep", "id");
    List<List<String>> duckdbs = duckdb.rows(Files.readString(sql), "id");
    assertSame(duckdbs.stream().map(row -> row.subList(1, row.size())).toList(), expected);

    assertSame(OnnxScorer.score(one.export(model, "onnx"), rows), expected);

    if (one.apply().equals("predict")) {
      Path pmml = one.export(model, "pmml");
      PmmlScorer.validate(pmml);
      PmmlScorer scorer = PmmlScorer.read(pmml);
      List<List<String>> scores = new ArrayList<>();
      rows.forEach(row -> scores.add(scorer.score(row)));
      assertSame(scores, expected);
    }
  }

  static void assertSame(List<List<String>> actual, List<List<String>> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int row = 0; row < expected.size(); row++) {
      assertThat(actual.get(row)).hasSameSizeAs(expected.get(row));
      for (int i = 0; i < expected.get(row).size(); i++) {
        String wanted = expected.get(row).get(i);
        String got = actual.get(row).get(i);
        if (!wanted.equals(got)) {
          double number = Double.parseDouble(wanted);
          assertThat(Double.parseDouble(got))
              .as("row %d, output %d", row, i)
              .isCloseTo(number, within(1e-12 * Math.max(1, Math.abs(number))));
        }
      }
    }
  }
}
