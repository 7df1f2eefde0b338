package org.daal4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.daal4j.cli.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spark says of rows what predict and transform say: the same clusters and classes, numbers to
 * 1e-12. It reads what is written for Hive as well.
 */
class SparkSqlTest {

  @TempDir static Path directory;

  private static Path table;
  private static Spark spark;

  @BeforeAll
  static void makeTables() throws IOException {
    table = ExportCase.writeTable(directory);
    spark = new Spark(directory);
    spark.view("typed.table", ExportCase.rows(), SparkSqlTest::type);
    spark.view("texts", ExportCase.rows(), column -> DataTypes.StringType);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static DataType type(String column) {
    return switch (column) {
      case "color", "zip", "label" -> DataTypes.StringType;
      case "id", "count1", "count2", "count3" -> DataTypes.LongType;
      default -> DataTypes.DoubleType;
    };
  }

  static Stream<ExportCase> cases() {
    return ExportCase.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sparkSaysTheSame(ExportCase one) throws IOException {
    Path model = one.fit(table);
    List<List<String>> expected = one.expected(table, model);
    for (String dialect : List.of("spark", "hive")) {
      for (String view : List.of("`typed.table`", "texts")) {
        String[] more = {
          "--table", "global_temp." + view, "--keep", "id", "--dialect", dialect, "--overwrite"
        };
        String sql = Files.readString(one.export(model, "sql", more));
        ExportedModelsTest.assertSame(spark.rows(sql), expected);
      }
    }
  }

  /** Writes rows of texts, their number before them; gives them to Spark as the view {@code t}. */
  private static Path texts(String header, List<String> lines) throws IOException {
    List<String> names = List.of(("row," + header).split(","));
    List<String> numbered = new ArrayList<>(List.of("row," + header));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      numbered.add(rows.size() + "," + line);
      String[] fields = (rows.size() + "," + line).split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      IntStream.range(0, fields.length).forEach(i -> row.put(names.get(i), fields[i]));
      rows.add(row);
    }
    spark.view("t", rows, column -> DataTypes.StringType);
    return Files.write(directory.resolve("t.csv"), numbered);
  }

  private static Path fit(String command, Path table) {
    Path model = directory.resolve("model");
    Runs.succeed(command + " --overwrite --input " + table + " --output " + model);
    return model;
  }

  private static String sql(Path model, String more) throws IOException {
    Path file = directory.resolve("model.sql");
    Runs.succeed(
        "export --format sql --dialect spark --table global_temp.t --overwrite --model "
            + model
            + " --output "
            + file
            + " "
            + more);
    return Files.readString(file);
  }

  private static List<List<String>> predicted(Path model, Path table) throws IOException {
    Path output = directory.resolve("rows");
    Runs.succeed(
        "predict --overwrite --model " + model + " --input " + table + " --output " + output);
    return Runs.lines(output.resolve("predictions")).stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kmeans --columns 2-1001 -k 3 --max-iterations 1",
        "naive-bayes --columns 2-1001 --label label",
        "ridge-regression --columns 2-1001 --responses y"
      })
  void aThousandColumnsAreWithinTheLimitsOfSpark(String command) throws Exception {
    Random random = new Random(3);
    String header =
        IntStream.rangeClosed(1, 1000).mapToObj(j -> "x" + j).collect(Collectors.joining(","));
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      String counts =
          IntStream.range(0, 1000)
              .mapToObj(j -> Integer.toString(random.nextInt(9)))
              .collect(Collectors.joining(","));
      lines.add(counts + "," + row % 3 + "," + random.nextGaussian());
    }
    Path rows = texts(header + ",label,y", lines);
    Path model = fit(command, rows);

    ExportedModelsTest.assertSame(spark.rows(sql(model, "--keep row")), predicted(model, rows));
  }

  /** Each row is as far from one centroid as from others, but for rounding. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 11})
  void distancesThatDifferByRoundingOnlyAreToldApartAsByPredict(int columns) throws Exception {
    Random random = new Random(columns);
    double[] centre = random.doubles(columns).toArray();
    List<Double> offsets = random.doubles(columns).boxed().collect(Collectors.toList());
    String header =
        IntStream.range(0, columns).mapToObj(j -> "x" + j).collect(Collectors.joining(","));
    List<String> centroids = new ArrayList<>(List.of(header));
    for (int c = 0; c < 17; c++) {
      Collections.shuffle(offsets, random);
      centroids.add(
          IntStream.range(0, columns)
              .mapToObj(j -> centre[j] + (random.nextBoolean() ? 1 : -1) * offsets.get(j))
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    Path initial = Files.write(directory.resolve("initial.csv"), centroids);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      lines.add(
          Arrays.stream(centre)
              .mapToObj(value -> Double.toString(value + random.nextInt(5) * 0x1p-52))
              .collect(Collectors.joining(",")));
    }
    IntStream.range(0, 20)
        .mapToObj(
            row ->
                random.doubles(columns).mapToObj(Double::toString).collect(Collectors.joining(",")))
        .forEach(lines::add);
    Path rows = texts(header, lines);
    String from = " -k 17 --max-iterations 0 --initial-centroids " + initial;
    Path model = fit("kmeans --columns 2-" + (columns + 1) + from, rows);

    assertThat(spark.rows(sql(model, "--keep row"))).isEqualTo(predicted(model, rows));
  }

  /** Where predict stops, a row has NULL, and so has a number that is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linear-regression --columns n,colour,one --responses y",
        "kmeans --columns n,colour,one -k 2 --reference first",
        "naive-bayes --columns n,colour,one --label label"
      })
  void aRowThatPredictRefusesHasNoResult(String command) throws IOException {
    String header = "n,colour,one,y,label";
    Path rows =
        texts(
            header,
            List.of(
                "1,red,x,3,a",
                "2,red,x,1,b",
                "0,it's,x,2,a",
                "4,it's,x,0,b",
                "3,a\\b;$c,x,9,a",
                "1,a\\b;$c,x,2,b"));
    Path model = fit(command + " --categorical colour,one", rows);
    texts(
        header,
        List.of("2,a\\b;$c,x,,", "2,pink,x,,", "2,,x,,", ",red,x,,", "2,red,y,,", "2,red,,,"));

    assertThat(present(sql(model, "--keep row")))
        .containsExactly(true, false, false, false, false, false);
    assertThat(present(sql(model, "--keep row --unseen zero")))
        .containsExactly(true, true, false, false, true, false);
  }

  private static List<Boolean> present(String sql) {
    return spark.rows(sql).stream().map(row -> row.get(0) != null).toList();
  }

  @Test
  void aNumberThatIsNoneHasNoCluster() throws IOException {
    Path rows = texts("a,b", List.of("1,2", "3,4", "1,1", "9,9"));
    Path model = fit("kmeans --columns a,b -k 2", rows);
    texts("a,b", List.of("1,2", "NaN,2", "Infinity,0"));

    assertThat(present(sql(model, "--keep row"))).containsExactly(true, false, false);
  }

  @Test
  void coefficientsOfAllSizesKeepTheirValue() throws IOException {
    Path rows =
        texts(
            "a,b,c,d,y", List.of("1,2,3,4,5", "2,1,0,7,1", "0,0,1,0,2", "5,4,4,1,3", "1,0,1,9,3"));
    Path model = fit("linear-regression --columns a,b,c,d --responses y", rows);
    Path json = model.resolve("model.json");
    Files.writeString(
        json,
        Files.readString(json)
            .replaceFirst(
                "(?s)\"beta\"\\s*:\\s*\\[.*?\\]\\s*\\]",
                "\"beta\":[[-0.0,1e300,4.9e-324,-1e-300,0.1]]"));
    texts("a,b,c,d,y", List.of("1,0,0,0,", "0,1,0,0,", "0,0,1,0,", "0,0,0,1,", "0,3,0,0,"));

    assertThat(spark.rows(sql(model, "--keep row")))
        .isEqualTo(
            Stream.of("1.0E300", "4.9E-324", "-1.0E-300", "0.1", "1.5E-323")
                .map(List::of)
                .toList());
  }

  @Test
  void withoutKeptColumnsAllOfTheTableComeAlong() throws IOException {
    Path rows = texts("a,y", List.of("1,2", "3,4", "1,1", "9,9"));
    Path model = fit("linear-regression --columns a --responses y", rows);

    assertThat(spark.columns(sql(model, ""))).containsExactly("row", "a", "y", "predicted_y");
    assertThat(spark.columns(sql(model, "--keep y,a"))).containsExactly("y", "a", "predicted_y");
  }
}
