package org.daal4j.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daal4j.cli.BadCase.usage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows as CSV, as CSV with a header and as Parquet. */
class RowsOutTest {

  private static final Path IRIS = Path.of(Shell.IRIS);
  private static final String CSV = " -i " + IRIS;
  private static final String PARQUET = " -i " + IRIS.resolveSibling("iris.parquet");

  @TempDir static Path models;
  @TempDir Path directory;

  @BeforeAll
  static void fit() throws Exception {
    Files.copy(IRIS, models.resolve("i.csv"));
    Files.writeString(
        models.resolve("clash.csv"),
        "sepal_length,sepal_width,petal_width,predicted_petal_width\n1,2,3,4\n");
    fit("kmeans --columns 1-4 -k 3", "kmeans");
    fit("naive-bayes --columns 1-4 --label species", "bayes");
    fit("linear-regression --columns 1-2 --responses petal_length,petal_width", "linear");
    fit("pca --columns 1-4 --n-components 2", "pca");
    fit("svd --columns 1-4", "svd");
  }

  private static void fit(String verb, String name) {
    Runs.succeed(verb + CSV + " -o " + models.resolve(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kmeans --columns 1-4 -k 3 --assignments | assignments | cluster BIGINT",
        "qr --columns 1-2 --matrix-q | matrixQ | q1 DOUBLE, q2 DOUBLE",
        "svd --columns 1-4 --n-components 2 --left-singular-matrix | leftSingularMatrix |"
            + " u1 DOUBLE, u2 DOUBLE",
        "predict --model kmeans | predictions | cluster BIGINT",
        "predict --model kmeans --keep species,1 | predictions |"
            + " species VARCHAR, sepal_length TYPE, cluster BIGINT",
        "predict --model bayes --keep 5 --label species --probabilities | predictions |"
            + " species VARCHAR, class VARCHAR, probability_setosa DOUBLE,"
            + " probability_versicolor DOUBLE, probability_virginica DOUBLE",
        "predict --model linear | predictions | petal_length DOUBLE, petal_width DOUBLE",
        "predict --model linear --keep petal_width --responses petal_length,petal_width |"
            + " predictions |"
            + " petal_width TYPE, petal_length DOUBLE, predicted_petal_width DOUBLE",
        "transform --model pca --keep species | transformed |"
            + " species VARCHAR, component1 DOUBLE, component2 DOUBLE",
        "transform --model svd --whiten | transformed |"
            + " component1 DOUBLE, component2 DOUBLE, component3 DOUBLE, component4 DOUBLE",
      })
  void everyVerbOnBothEngines(String verb, String rows, String columns) throws Exception {
    String command = cut((verb + " ").replace("--model ", "--model " + models + "/"));
    for (String engine : List.of("inprocess", "mapreduce")) {
      String base = command + CSV + " --engine " + engine + " -o " + directory.resolve(engine);
      Runs.succeed(base + "-csv");
      Runs.succeed(base + "-header --output-header --output-format csv");
      Runs.succeed(base + "-parquet --output-format parquet");

      List<String> parts = ParquetRows.parts(directory.resolve(engine + "-csv/" + rows));
      assertThat(parts).hasSize(3);
      assertThat(String.join("", parts).lines()).hasSize(150);
      String header = columns.replaceAll(" [A-Z]+(, )?", ",").replaceFirst(",$", "\n");
      assertThat(ParquetRows.parts(directory.resolve(engine + "-header/" + rows)))
          .isEqualTo(parts.stream().map(part -> header + part).toList());
      ParquetRows found = ParquetRows.of(directory.resolve(engine + "-parquet/" + rows));
      assertThat(found.csv()).isEqualTo(String.join("", parts));
      assertThat(String.join(", ", found.columns())).isEqualTo(columns.replace("TYPE", "VARCHAR"));
      assertThat(directory.resolve(engine + "-parquet/" + rows + "/part-m-00002.parquet")).exists();
    }
  }

  /** With the generic option that cuts the table into three splits. */
  private static String cut(String command) throws Exception {
    return command.replaceFirst(" ", " " + Runs.splits(IRIS, 3) + " ");
  }

  @Test
  void keptColumnsOfParquetKeepTheirTypes() throws Exception {
    String predict = "predict --model " + models + "/linear --keep 1,species,petal_width" + PARQUET;
    Runs.succeed(predict + " -o " + directory.resolve("csv"));
    Runs.succeed(predict + " --output-format parquet -o " + directory.resolve("parquet"));

    ParquetRows found = ParquetRows.of(directory.resolve("parquet/predictions"));
    assertThat(found.columns())
        .containsExactly(
            "sepal_length DOUBLE",
            "species VARCHAR",
            "petal_width DOUBLE",
            "petal_length DOUBLE",
            "predicted_petal_width DOUBLE");
    assertThat(found.csv())
        .isEqualTo(String.join("", ParquetRows.parts(directory.resolve("csv/predictions"))));
  }

  @Test
  void modelJsonTellsFormatAndColumns() throws Exception {
    String predict = "predict --model " + models + "/linear --keep petal_width" + PARQUET;
    Runs.succeed(predict + " --output-format parquet -o " + directory.resolve("parquet"));
    Runs.succeed(predict + " -o " + directory.resolve("csv"));

    String columns =
        """
          "outputColumns" : [ {
            "name" : "petal_width",
            "type" : "double"
          }, {
            "name" : "petal_length",
            "type" : "double"
          }, {
            "name" : "predicted_petal_width",
            "type" : "double"
          } ],
        """;
    assertThat(Files.readString(directory.resolve("parquet/model.json")))
        .contains("\"outputFormat\" : \"parquet\"")
        .contains("\"outputHeader\" : false")
        .contains(columns);
    assertThat(Files.readString(directory.resolve("csv/model.json")))
        .contains("\"outputFormat\" : \"csv\"")
        .contains(columns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output-header", "--output-format parquet"})
  void whatIsWrittenIsRead(String format) throws Exception {
    Runs.succeed(
        cut("transform --model " + models + "/pca --keep species")
            + CSV
            + " "
            + format
            + " -o "
            + directory.resolve("scores"));
    Runs.succeed(
        "kmeans -k 3 --columns !species -i "
            + directory.resolve("scores/transformed")
            + " -o "
            + directory.resolve("model"));
    Outcome predicted =
        Runs.succeed(
            "predict --keep species --json --model "
                + directory.resolve("model")
                + " -i "
                + directory.resolve("scores/transformed")
                + " -o "
                + directory.resolve("clusters"));

    assertThat(predicted.lastLine()).contains("\"rows\":150");
    List<String> lines = Runs.lines(directory.resolve("clusters/predictions"));
    assertThat(lines).hasSize(150);
    assertThat(lines.get(0)).startsWith("setosa,");
  }

  @Test
  void hostileFieldsAndNamesComeThrough() throws Exception {
    Path table = directory.resolve("t.csv");
    Files.writeString(
        table,
        """
        x,"no,te ""é""\",cluster,empty
        1,"say ""hi"", you",a,
        2,"two
        lines",,NA
        3,  ,\u65e5\u672c\ud83d\ude00,""
        400,tab\there,'quoted',null
        """);
    Runs.succeed("kmeans -k 2 --columns 1 --multiline -i " + table + " -o " + directory + "/model");
    String predict = "predict --multiline --keep 2-4 --model " + directory + "/model -i " + table;
    Runs.succeed(predict + " -o " + directory.resolve("csv"));
    Runs.succeed(predict + " --output-header -o " + directory.resolve("header"));
    Runs.succeed(predict + " --output-format parquet -o " + directory.resolve("parquet"));

    String csv = String.join("", ParquetRows.parts(directory.resolve("csv/predictions")));
    assertThat(csv).startsWith("\"say \"\"hi\"\", you\",a,,").contains("\"two\nlines\",,NA,");
    assertThat(ParquetRows.parts(directory.resolve("header/predictions")))
        .containsExactly("\"no,te \"\"é\"\"\",cluster,empty,predicted_cluster\n" + csv);
    ParquetRows found = ParquetRows.of(directory.resolve("parquet/predictions"));
    assertThat(found.csv()).isEqualTo(csv);
    assertThat(found.columns())
        .containsExactly(
            "no,te \"é\" VARCHAR", "cluster VARCHAR", "empty VARCHAR", "predicted_cluster BIGINT");
    Runs.succeed(
        "moments --multiline --columns predicted_cluster -i "
            + directory.resolve("header/predictions")
            + " -o "
            + directory.resolve("moments"));
  }

  @Test
  void oneRowAndNoneOfASplit() throws Exception {
    Path table = directory.resolve("t.csv");
    Files.writeString(table, "x,k\n1,a\n,b\n,c\n,d\n,e\n,f\n");
    Path one = directory.resolve("one.csv");
    Files.writeString(one, "x\n1\n5\n");
    Runs.succeed("kmeans -k 1 -i " + one + " -o " + directory + "/model");
    String predict =
        "predict "
            + Runs.splits(table, 3)
            + " --missing skip --keep k --model "
            + directory
            + "/model -i "
            + table;
    Runs.succeed(predict + " --output-format parquet -o " + directory.resolve("parquet"));
    Runs.succeed(predict + " --output-header -o " + directory.resolve("header"));

    assertThat(ParquetRows.of(directory.resolve("parquet/predictions")).csv()).isEqualTo("a,0\n");
    assertThat(directory.resolve("parquet/predictions/part-m-00002.parquet")).exists();
    assertThat(ParquetRows.parts(directory.resolve("header/predictions")))
        .containsExactly("k,cluster\na,0\n", "k,cluster\n", "k,cluster\n");
    for (String input : List.of("parquet", "header")) {
      Outcome read =
          Runs.succeed(
              "moments --json --columns cluster -i "
                  + directory.resolve(input + "/predictions")
                  + " -o "
                  + directory.resolve("m-" + input));
      assertThat(read.lastLine()).contains("\"rows\":1,");
    }
  }

  @Test
  void aResultIsReplacedWhateverItsFormat() throws Exception {
    String predict = "predict --overwrite --model " + models + "/kmeans" + CSV;
    String output = " -o " + directory.resolve("o");
    Runs.succeed(predict + output);
    Runs.succeed(predict + " --output-format parquet" + output);
    assertThat(names("o/predictions")).containsExactly("part-m-00000.parquet");
    Runs.succeed(predict + " --output-header" + output);
    assertThat(names("o/predictions")).containsExactly("part-m-00000");
  }

  private List<String> names(String path) {
    return Arrays.stream(directory.resolve(path).toFile().list())
        .filter(name -> !name.startsWith("."))
        .toList();
  }

  @Test
  void aFinishedRunOfAnotherFormatIsNotTheSameRun() {
    String kmeans =
        "kmeans --columns 1-4 -k 3 --assignments --resume" + CSV + " -o " + directory + "/o";
    Runs.succeed(kmeans);
    assertThat(Shell.daal4j(Shell.words(kmeans + " --output-format parquet")).status())
        .isEqualTo(4);
  }

  static Stream<BadCase> refused() {
    return Stream.of(
        usage(
            "predict --model @/kmeans --output-format parquet --output-header -i @/i.csv -o OUT",
            "--output-header does not apply to Parquet, which has names in any case. Leave it out."),
        usage(
            "predict --model @/kmeans --output-format orc -i @/i.csv -o OUT",
            "--output-format: 'orc' is none of csv, parquet."),
        usage(
            "kmeans --columns 1-4 -k 3 --output-format parquet -i @/i.csv -o OUT",
            "--output-format does not apply to kmeans without --assignments, which writes the rows."
                + " Leave it out, or add --assignments."),
        usage(
            "qr --columns 1-4 --output-header -i @/i.csv -o OUT",
            "--output-header does not apply to qr without --matrix-q, which writes the rows. Leave"
                + " it out, or add --matrix-q."),
        usage(
            "svd --columns 1-4 --output-format csv -i @/i.csv -o OUT",
            "--output-format does not apply to svd without --left-singular-matrix, which writes the"
                + " rows. Leave it out, or add --left-singular-matrix."),
        usage(
            "moments --output-format parquet -i @/i.csv -o OUT",
            "--output-format does not apply to moments, but to convert, dbscan, kmeans, predict, qr, svd,"
                + " transform. Leave it out."),
        usage(
            "convert --columns 1-4 --output-format csv -i @/i.csv -o OUT",
            "--output-format: 'csv' is none of rows, parquet."),
        usage(
            "convert --columns 1-4 --output-header -i @/i.csv -o OUT",
            "--output-header does not apply to convert, but to dbscan, kmeans, predict, qr, svd, transform."
                + " Leave it out."),
        usage(
            "predict --model @/linear --output-header --keep 3,4 -i @/clash.csv -o OUT",
            "predictions: two of its columns would be called predicted_petal_width. Rename one of"
                + " them in the input, or leave it out."));
  }

  @ParameterizedTest
  @MethodSource
  void refused(BadCase wrong) throws Exception {
    wrong.check(models);
  }
}
