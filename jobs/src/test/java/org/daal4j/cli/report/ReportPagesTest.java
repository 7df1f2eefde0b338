package org.daal4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.picture.Chromium;
import org.daal4j.picture.PageInspection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of all verbs, of usual tables and of such as are hard to draw: they hold no script, and a
 * browser shows them without a fault in narrow and wide windows, light and dark.
 */
class ReportPagesTest {

  private static final int[] WIDTHS = {360, 1280};

  @TempDir private static Path tables;
  @TempDir private Path directory;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    write("one.csv", 1, 2, (row, j) -> row + j + 0.5);
    write("column.csv", 30, 1, (row, j) -> (row * 7) % 11);
    write("constant.csv", 20, 3, (row, j) -> j == 1 ? row : 5);
    write("huge.csv", 40, 3, (row, j) -> (row % 2 == 0 ? 1e300 : -1e300) * (row + j));
    Random random = new Random(5);
    write("wide.csv", 400, 300, (row, j) -> Math.round(random.nextGaussian() * 100) * 0.01);
    Random counts = new Random(6);
    String names =
        "<script>alert(1)</script>,a&b 'c',"
            + "W".repeat(80)
            + ",שלום עולם,\u202eover,😀 漢字の列の名前,</svg></style>,label";
    String body =
        IntStream.range(0, 60)
            .mapToObj(
                row ->
                    IntStream.range(0, 7)
                            .mapToObj(j -> String.valueOf(counts.nextInt(9)))
                            .collect(Collectors.joining(","))
                        + ",<b>"
                        + "x".repeat(30)
                        + row % 14)
            .collect(Collectors.joining("\n"));
    Files.writeString(tables.resolve("names.csv"), names + "\n" + body + "\n");
    Optional<Path> program = Chromium.program();
    if (program.isPresent()) {
      chromium = Chromium.start(program.get());
    } else {
      long checks = commands().count() * WIDTHS.length * 2 * PageInspection.CHECKS;
      System.out.println(
          "There is no chromium on the PATH: " + checks + " checks of reports are skipped.");
    }
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @FunctionalInterface
  private interface Cell {
    double at(int row, int column);
  }

  private static void write(String name, int rows, int columns, Cell cell) throws IOException {
    IntUnaryOperator from = j -> j + 1;
    String header =
        IntStream.range(0, columns)
            .mapToObj(j -> "column" + from.applyAsInt(j))
            .collect(Collectors.joining(","));
    String body =
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    IntStream.range(0, columns)
                        .mapToObj(j -> String.format(Locale.ROOT, "%s", cell.at(row, j)))
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    Files.writeString(tables.resolve(name), header + "\n" + body + "\n");
  }

  static Stream<String> commands() {
    return Stream.of(
        "covariance -i SAMPLES/longley.csv",
        "covariance -i TABLES/column.csv",
        "covariance -i TABLES/constant.csv",
        "covariance -i TABLES/wide.csv",
        "covariance -i TABLES/names.csv --columns 1-7",
        "dbscan -i SAMPLES/iris.csv --columns 1-4 --epsilon 0.5 --min-observations 5",
        "dbscan -i SAMPLES/iris.csv --columns 1-4 --epsilon 0.01 --min-observations 200",
        "dbscan -i SAMPLES/iris.csv --columns 1-4 --suggest --min-observations 5",
        "dbscan -i TABLES/one.csv --epsilon 1 --min-observations 1",
        "dbscan -i TABLES/one.csv --suggest --min-observations 1",
        "dbscan -i TABLES/one.csv --suggest --min-observations 2",
        "dbscan -i TABLES/column.csv --epsilon 1 --min-observations 9",
        "dbscan -i TABLES/constant.csv --suggest --min-observations 3",
        "dbscan -i TABLES/huge.csv --suggest --min-observations 2",
        "dbscan -i TABLES/wide.csv --epsilon 20 --min-observations 20000",
        "dbscan -i TABLES/names.csv --columns 1-7 --epsilon 4 --min-observations 3",
        "kmeans -i SAMPLES/iris.csv --columns 1-4 -k 3",
        "kmeans -i SAMPLES/iris.csv --columns 1-4 -k 1 --scale zscore",
        "kmeans -i SAMPLES/iris.csv --columns 1-4 -k 50",
        "kmeans -i SAMPLES/iris.csv --columns 1-4 -k 1-12 --select elbow",
        "kmeans -i SAMPLES/iris.csv --columns 1-4 -k 2 --max-iterations 0",
        "kmeans -i TABLES/one.csv -k 1 --silhouette",
        "kmeans -i TABLES/column.csv -k 4",
        "kmeans -i TABLES/constant.csv -k 2",
        "kmeans -i TABLES/wide.csv -k 5",
        "kmeans -i TABLES/names.csv --columns 1-7 -k 12",
        "kmeans-init -i SAMPLES/iris.csv --columns 1-4 -k 3",
        "linear-regression -i SAMPLES/longley.csv --responses Employed",
        "linear-regression -i SAMPLES/longley.csv --responses Employed,Year --no-intercept",
        "linear-regression -i SAMPLES/flats.csv --responses rent --categorical auto --missing skip",
        "linear-regression -i SAMPLES/iris.csv --columns 1-2 --responses 3 --weights 4",
        "linear-regression -i TABLES/constant.csv --responses column2",
        "linear-regression -i TABLES/wide.csv --responses column300",
        "linear-regression -i TABLES/names.csv --columns 1-6 --responses 7",
        "moments -i SAMPLES/iris.csv --columns 1-4",
        "moments -i TABLES/one.csv",
        "moments -i TABLES/constant.csv",
        "moments -i TABLES/huge.csv",
        "moments -i TABLES/wide.csv",
        "moments -i TABLES/names.csv --columns 1-7",
        "moments -i SAMPLES/words.libsvm",
        "logistic-regression -i SAMPLES/flats.csv --columns area,rooms,rent --missing skip --label"
            + " heating",
        "logistic-regression -i SAMPLES/iris.csv --label species --ridge-parameter 1 --scale zscore",
        "naive-bayes -i SAMPLES/words.csv --label topic",
        "naive-bayes -i TABLES/names.csv --label label",
        "pca -i SAMPLES/iris.csv --columns 1-4",
        "pca -i TABLES/constant.csv --n-components 2",
        "pca -i TABLES/column.csv",
        "pca -i TABLES/wide.csv",
        "pca -i TABLES/names.csv --columns 1-7 --normalization center",
        "qr -i SAMPLES/iris.csv --columns 1-4",
        "qr -i TABLES/one.csv",
        "elastic-net -i SAMPLES/longley.csv --responses Employed --folds 4",
        "elastic-net -i SAMPLES/longley.csv --responses Employed --lambdas 0,1 --folds 0",
        "elastic-net -i TABLES/wide.csv --responses column1 --l1-ratio 0",
        "ridge-regression -i SAMPLES/longley.csv --responses Employed --ridge-parameters 0,1"
            + " --folds 4",
        "ridge-regression -i SAMPLES/longley.csv --responses Employed --scale zscore",
        "ridge-regression -i TABLES/wide.csv --responses column1",
        "svd -i SAMPLES/iris.csv --columns 1-4",
        "svd -i TABLES/one.csv",
        "svd -i TABLES/names.csv --columns 1-7");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void pagesAreShownAsTheyAreDrawn(String words) throws Exception {
    String command =
        words
            .replace("SAMPLES", Path.of(Shell.IRIS).getParent().toString())
            .replace("TABLES", tables.toString());
    Path output = directory.resolve("out");
    Runs.succeed(command + " --report -o " + output);
    Path page = output.resolve("report.html");
    String text = Files.readString(page);
    assertThat(text).doesNotContainIgnoringCase("<script").doesNotContain("<path d=\"NaN");
    assertThat(text.lines().filter(line -> line.contains("<p>") || line.contains("<desc")))
        .filteredOn(line -> !line.startsWith("<p>Warning: "))
        .as("sentences")
        .noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
    assertThat(Files.readString(output.resolve("model.json"))).contains("\"report.html\"");
    for (int width : WIDTHS) {
      for (boolean dark : new boolean[] {false, true}) {
        if (chromium != null) {
          assertThat(PageInspection.faults(chromium, page.toUri(), width, dark))
              .as("%s, %d pixels, %s", words, width, dark ? "dark" : "light")
              .isEmpty();
        }
      }
    }
  }
}
