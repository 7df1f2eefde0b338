package org.daal4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.Unseen;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring;
import org.daal4j.export.sql.Dialect;
import org.daal4j.export.sql.SqlStatement;
import org.daal4j.export.sql.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What exports say at the edges: many columns, near ties, numbers of all sizes, rows without. */
class ExportEdgesTest {

  @TempDir Path directory;

  private DuckDb duckdb;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private Path table;

  @BeforeEach
  void open() throws SQLException {
    duckdb = new DuckDb();
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  /** Writes a table of numbers and texts, and gives it to DuckDB as one of texts. */
  private void table(String header, String... lines) throws IOException, SQLException {
    List<String> names = List.of(header.split(","));
    rows.clear();
    for (String line : lines) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      IntStream.range(0, fields.length).forEach(i -> row.put(names.get(i), fields[i]));
      rows.add(row);
    }
    table = directory.resolve("t.csv");
    Files.writeString(table, header + "\n" + String.join("\n", lines) + "\n");
    duckdb.execute(
        "CREATE OR REPLACE TABLE t AS SELECT row_number() OVER () AS daal4j_row, * FROM read_csv('"
            + table
            + "', header = true, all_varchar = true, max_line_size = 10000000)");
  }

  private Path export(Path model, String format, String more) {
    Path file = directory.resolve(model.getFileName() + "." + format);
    Runs.succeed(
        "export --model "
            + model
            + " --format "
            + format
            + " --output "
            + file
            + " --overwrite "
            + more);
    return file;
  }

  private List<List<String>> bySql(Path model, String more) throws IOException, SQLException {
    Path file = export(model, "sql", "--table t --keep daal4j_row " + more);
    return duckdb.rows(Files.readString(file), "daal4j_row").stream()
        .map(row -> row.subList(1, row.size()))
        .toList();
  }

  private List<List<String>> byOnnx(Path model, String more) throws Exception {
    return OnnxScorer.score(export(model, "onnx", more), rows);
  }

  private List<List<String>> byPmml(Path model, String more) throws Exception {
    Path file = export(model, "pmml", more);
    PmmlScorer.validate(file);
    PmmlScorer scorer = PmmlScorer.read(file);
    return rows.stream().map(scorer::score).toList();
  }

  private List<List<String>> predicted(Path model) throws IOException {
    Path output = directory.resolve("rows");
    Runs.succeed(
        "predict --overwrite --model " + model + " --input " + table + " --output " + output);
    return Runs.lines(output.resolve("predictions")).stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private Path fit(String command) {
    Path model = directory.resolve("model");
    Runs.succeed(command + " --overwrite --input " + table + " --output " + model);
    return model;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kmeans --columns 1-2000 -k 3 --max-iterations 1",
        "naive-bayes --columns 1-2000 --label label"
      })
  void twoThousandColumnsAreWithinTheLimitsOfAll(String command) throws Exception {
    Random random = new Random(3);
    String header =
        IntStream.rangeClosed(1, 2000).mapToObj(j -> "x" + j).collect(Collectors.joining(","));
    String[] lines =
        IntStream.range(0, 60)
            .mapToObj(
                row ->
                    IntStream.range(0, 2000)
                            .mapToObj(j -> Integer.toString(random.nextInt(9)))
                            .collect(Collectors.joining(","))
                        + ","
                        + row % 3
                        + ","
                        + random.nextGaussian())
            .toArray(String[]::new);
    table(header + ",label,y", lines);
    Path model = fit(command);

    List<List<String>> expected = predicted(model);
    ExportedModelsTest.assertSame(bySql(model, ""), expected);
    ExportedModelsTest.assertSame(byOnnx(model, ""), expected);
    ExportedModelsTest.assertSame(byPmml(model, ""), expected);
  }

  @Test
  void aSumOfTwoThousandTermsIsWithinTheLimitsOfDuckdb() throws Exception {
    double[] beta = new Random(4).doubles(2001).toArray();
    List<FeatureCode> features = new ArrayList<>();
    for (int j = 1; j < beta.length; j++) {
      features.add(FeatureCode.OfNumber.plain("x" + j, Double.NaN));
    }
    Scoring sum = new Scoring.Responses(List.of("y"), new double[][] {beta});
    ExportedModel model = new ExportedModel("regression", new Encoding(features), Unseen.FAIL, sum);
    table(
        features.stream().map(FeatureCode::name).collect(Collectors.joining(",")),
        String.join(",", Collections.nCopies(2000, "1")));
    TableName name = TableName.parse("t", Dialect.ANSI);
    String sql = new SqlStatement(Dialect.ANSI, name, List.of("daal4j_row")).of(model);

    String expected = Double.toString(Arrays.stream(beta).sum());
    ExportedModelsTest.assertSame(
        List.of(duckdb.rows(sql, "1").get(0).subList(1, 2)), List.of(List.of(expected)));
  }

  /**
   * Each row is as far from one centroid as from others, but for rounding: the squares are the same
   * ones in other orders. PMML says nothing of the order of additions.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
  void distancesThatDifferByRoundingOnlyAreToldApartAsByPredict(int columns) throws Exception {
    Random random = new Random(columns);
    Double[] centre = random.doubles(columns).boxed().toArray(Double[]::new);
    List<String> centroids = new ArrayList<>();
    String header =
        IntStream.range(0, columns).mapToObj(j -> "x" + j).collect(Collectors.joining(","));
    centroids.add(header);
    List<Double> offsets = random.doubles(columns).boxed().collect(Collectors.toList());
    for (int c = 0; c < 17; c++) {
      Collections.shuffle(offsets, random);
      centroids.add(
          IntStream.range(0, columns)
              .mapToObj(
                  j ->
                      Double.toString(centre[j] + (random.nextBoolean() ? 1 : -1) * offsets.get(j)))
              .collect(Collectors.joining(",")));
    }
    Path initial = directory.resolve("centroids.csv");
    Files.write(initial, centroids);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      lines.add(
          Arrays.stream(centre)
              .map(value -> Double.toString(value + random.nextInt(5) * 0x1p-52))
              .collect(Collectors.joining(",")));
    }
    IntStream.range(0, 20)
        .mapToObj(
            row ->
                random.doubles(columns).mapToObj(Double::toString).collect(Collectors.joining(",")))
        .forEach(lines::add);
    table(header, lines.toArray(String[]::new));
    Path model = fit("kmeans -k 17 --max-iterations 0 --initial-centroids " + initial);

    List<List<String>> expected = predicted(model);
    if (columns > 1) {
      assertThat(expected.stream().distinct().count()).isGreaterThan(2);
    }
    assertThat(bySql(model, "")).isEqualTo(expected);
    assertThat(byOnnx(model, "")).isEqualTo(expected);
  }

  /** Scores of the classes are sums of the same products in other orders. */
  @Test
  void scoresThatDifferByRoundingOnlyAreToldApartAsByPredict() throws Exception {
    Random random = new Random(8);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      int label = row % 5;
      List<Integer> counts = new ArrayList<>(List.of(1, 2, 3, 5, 8, 13));
      Collections.rotate(counts, label);
      lines.add(
          counts.stream().map(String::valueOf).collect(Collectors.joining(",")) + ",c" + label);
    }
    for (int row = 0; row < 300; row++) {
      int same = random.nextInt(7);
      String value = same + (random.nextBoolean() ? ".1" : "");
      lines.add(String.join(",", Collections.nCopies(6, value)) + ",c0");
    }
    table("a,b,c,d,e,f,label", lines.subList(0, 300).toArray(String[]::new));
    Path model = fit("naive-bayes --label label");
    table("a,b,c,d,e,f,label", lines.toArray(String[]::new));

    List<List<String>> expected = predicted(model);
    assertThat(expected.subList(300, 600).stream().distinct().count()).isGreaterThan(1);
    assertThat(bySql(model, "")).isEqualTo(expected);
    assertThat(byOnnx(model, "")).isEqualTo(expected);
  }

  @Test
  void coefficientsOfAllSizesKeepTheirValue() throws Exception {
    table(
        "a,b,c,d,y", "1,2,3,4,5", "2,1,0,7,1", "0,0,1,0,2", "5,4,4,1,3", "1,0,1,9,3", "2,2,7,1,0");
    Path model = fit("linear-regression --responses y");
    Path json = model.resolve("model.json");
    String text = Files.readString(json);
    String edited =
        text.replaceFirst(
            "(?s)\"beta\"\\s*:\\s*\\[.*?\\]\\s*\\]",
            "\"beta\":[[-0.0,1e300,4.9e-324,-1e-300,0.1]]");
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(json, edited);
    table("a,b,c,d", "1,0,0,0", "0,1,0,0", "0,0,1,0", "0,0,0,1", "0,3,0,0", "0,0,0,0");

    List<List<String>> expected =
        fields("1.0E300", "4.9E-324", "-1.0E-300", "0.1", "1.5E-323", "0.0");
    assertThat(numbers(predicted(model))).isEqualTo(numbers(expected));
    assertThat(numbers(bySql(model, ""))).isEqualTo(numbers(expected));
    assertThat(numbers(byOnnx(model, ""))).isEqualTo(numbers(expected));
    assertThat(numbers(byPmml(model, ""))).isEqualTo(numbers(expected));
  }

  private static List<List<String>> fields(String... fields) {
    return Arrays.stream(fields).map(List::of).toList();
  }

  private static List<Double> numbers(List<List<String>> rows) {
    return rows.stream().map(row -> Double.parseDouble(row.get(0)) + 0.0).toList();
  }

  /**
   * Where predict stops, a row has no result: NULL, NaN, no value; -1 and "" where there is none.
   */
  @Test
  void aRowThatPredictRefusesHasNoResult() throws Exception {
    String header = "n,colour,one,y,label";
    String[] fit = {
      "1,red,x,3,a", "2,red,x,1,b", "0,blue,x,2,a", "4,blue,x,0,b", "3,green,x,9,a", "1,green,x,2,b"
    };
    String[] apply = {"2,red,x,,", "2,pink,x,,", "2,,x,,", ",red,x,,", "2,red,y,,", "2,red,,,"};
    for (String command :
        List.of(
            "linear-regression --columns n,colour,one --responses y",
            "kmeans --columns n,colour,one -k 2 --reference first",
            "naive-bayes --columns n,colour,one --label label")) {
      table(header, fit);
      Path model = fit(command + " --categorical colour,one");
      table(header, apply);
      List<Boolean> results = List.of(true, false, false, false, false, false);
      assertThat(present(bySql(model, ""))).as(command).isEqualTo(results);
      assertThat(present(byOnnx(model, ""))).as(command).isEqualTo(results);
      assertThat(present(byPmml(model, ""))).as(command).isEqualTo(results);

      results = List.of(true, true, false, false, true, false);
      assertThat(present(bySql(model, "--unseen zero"))).as(command).isEqualTo(results);
      assertThat(present(byOnnx(model, "--unseen zero"))).as(command).isEqualTo(results);
      assertThat(present(byPmml(model, "--unseen zero"))).as(command).isEqualTo(results);
    }
  }

  private static List<Boolean> present(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.get(0) != null && !List.of("", "-1", "NaN").contains(row.get(0)))
        .toList();
  }

  @Test
  void anUnknownLevelIsNoneOfThemWhereAskedFor() throws Exception {
    table("n,colour,y", "1,red,3", "2,red,1", "0,blue,2", "4,blue,0", "3,green,9", "1,green,2");
    Path model = fit("linear-regression --responses y --categorical colour");
    table("n,colour", "1.5,red", "1.5,pink");
    Path output = directory.resolve("zero");
    Runs.succeed(
        "predict --unseen zero --model " + model + " --input " + table + " --output " + output);
    List<List<String>> expected =
        Runs.lines(output.resolve("predictions")).stream().map(List::of).toList();

    ExportedModelsTest.assertSame(bySql(model, "--unseen zero"), expected);
    ExportedModelsTest.assertSame(byOnnx(model, "--unseen zero"), expected);
    ExportedModelsTest.assertSame(byPmml(model, "--unseen zero"), expected);
  }

  /** Of a row that is not a number there is no nearest centroid. */
  @Test
  void aNumberThatIsNoneHasNoCluster() throws Exception {
    table("a,b", "1,2", "3,4", "1,1", "9,9");
    Path model = fit("kmeans -k 2");
    table("a,b", "1,2", "NaN,2", "Infinity,0");

    assertThat(present(bySql(model, ""))).containsExactly(true, false, false);
  }

  @Test
  void withoutKeptColumnsAllOfTheTableComeAlong() throws Exception {
    table("id,a,b,y", "7,1,2,3", "8,2,1,4", "9,0,5,1", "3,3,1,2");
    Path model = fit("linear-regression --columns a,b --responses y");
    Path sql = export(model, "sql", "--table t");

    assertThat(duckdb.columns(Files.readString(sql)))
        .containsExactly("daal4j_row", "id", "a", "b", "y", "predicted_y");

    sql = export(model, "sql", "--table t --keep id");
    assertThat(duckdb.columns(Files.readString(sql))).containsExactly("id", "y");
    sql = export(model, "sql", "--table t --keep y,id");
    assertThat(duckdb.columns(Files.readString(sql))).containsExactly("y", "id", "predicted_y");
  }

  @Test
  void theClassOfPmmlHasANameOfItsOwn() throws Exception {
    table("c,class,label", "x,2,a", "z,3,b", "x,1,a", "z,2,b", "x,1,b");
    Path model = fit("naive-bayes --columns 1-2 --categorical c --label label");

    assertThat(byPmml(model, "")).isEqualTo(predicted(model));
  }

  @Test
  void hiveAndSparkSpellTheSameInTheirWay() throws Exception {
    table("it's a `b`,k,y", "1,it's,3", "2,a\\b;$c,1", "3,it's,3", "4,a\\b;$c,2");
    Path model = fit("linear-regression --responses y --categorical k");
    for (String dialect : List.of("hive", "spark")) {
      String sql =
          Files.readString(export(model, "sql", "--table db.t --keep k --dialect " + dialect));
      assertThat(sql)
          .contains("t.`k`")
          .contains("CAST(t.`it's a ``b``` AS DOUBLE)")
          .contains(
              "CASE CAST(t.`k` AS STRING) WHEN 'a\\\\b\\u003b\\u0024c' THEN 0E0 WHEN 'it\\'s'")
          .contains("FROM `db`.`t` AS t");
    }
  }

  @Test
  void aCharacterThatXmlHasNotIsAnError() throws Exception {
    table("a\u0001,y", "1,2", "2,3", "3,5");
    Path model = fit("linear-regression --responses y");
    Path file = directory.resolve("model.pmml");
    Shell.Outcome outcome =
        Shell.daal4j(Shell.words("export --model " + model + " --format pmml --output " + file));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error()).contains("holds a character that XML has not");
    assertThat(directory.toFile().list())
        .doesNotContain("model.pmml")
        .noneMatch(n -> n.endsWith(".tmp"));
    assertThat(bySql(model, "")).hasSize(3);
  }
}
